using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>A digest that a channel gets.</summary>
/// <param name="Key">16 ASCII letters and digits; a digest that is set anew has another.</param>
/// <param name="Channel">Never a thread of a channel that is known.</param>
/// <param name="After">The last local date on which it was due before it was set: none up to then is posted.</param>
public sealed record ChannelDigest(string Key, ChatChannel Channel, DigestSchedule Schedule, DateOnly After)
{
    /// <summary>Whether the settings file sets it, and decides.</summary>
    public bool IsOfSettings { get; init; }

    /// <summary>A digest that is set now.</summary>
    /// <param name="by">What sets it: the same again is the same digest.</param>
    public static ChannelDigest Set(ChatChannel channel, DigestSchedule schedule, string by, DateTimeOffset now) =>
        new(KeyOf($"{channel.Platform}\n{channel.Id}\n{by}"), channel, schedule, schedule.LastUntil(now).Date);

    /// <summary>Under what the digest of one date is kept, posted and found again: 16 ASCII letters and digits.</summary>
    public string PostKey(DateOnly date) => KeyOf(FormattableString.Invariant($"{Key}\n{date:yyyy-MM-dd}"));

    private static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
