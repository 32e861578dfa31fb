using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>When watches are quiet, and where that is set.</summary>
/// <param name="zone">The newsroom's time zone: where quiet hours name none.</param>
/// <param name="otherwise">The quiet hours of places that have set none themselves; null for none.</param>
public sealed class WatchHours(TimeZoneInfo zone, QuietHours? otherwise)
{
    /// <summary>Told at any hour, unless a place says otherwise; UTC.</summary>
    public static WatchHours Any { get; } = new(TimeZoneInfo.Utc, null);

    public TimeZoneInfo Zone => zone;

    /// <summary>The quiet hours of a place; of a thread that has set none, those of its channel.</summary>
    public async Task<QuietHours?> OfAsync(ChatChannel teller, IWatchStore store, CancellationToken cancellationToken)
    {
        var set = (await store.PlaceAsync(teller, cancellationToken)).Quiet;
        if (set is null && teller.Parent is { } parent)
            set = (await store.PlaceAsync(teller with { Id = parent, Place = ChatPlace.Channel, Parent = null }, cancellationToken)).Quiet;
        return set is null ? otherwise : QuietHours.TryParse(set, zone, out var hours, out _) ? hours : null;
    }
}
