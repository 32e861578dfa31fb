using NewsBot.Core.Chat;
using NewsBot.Discord.Gateway;

namespace NewsBot.Discord.Events;

/// <summary>The gateway session as the inbox keeps it, so that the next run can go on with it: always one whose events have all been taken in, for Discord sends again what came after.</summary>
internal sealed class SessionMemory(IInbox inbox, TimeProvider time)
{
    private const string Kept = "session";

    /// <summary>How often it is written at most: what is sent again costs less than a write an event.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private GatewaySession? _kept;
    private long _written;

    public async Task<GatewaySession?> RecallAsync(CancellationToken cancellationToken) =>
        GatewaySession.TryParse(await inbox.RecallAsync(DiscordPlatform.PlatformName, Kept, cancellationToken), out var session) ? session : null;

    public async Task KeepAsync(GatewaySession session, CancellationToken cancellationToken)
    {
        if (session == _kept || (session.Id == _kept?.Id && time.GetElapsedTime(_written) < Pause))
            return;
        await inbox.RememberAsync(DiscordPlatform.PlatformName, Kept, session.Write(), cancellationToken);
        _kept = session;
        _written = time.GetTimestamp();
    }

    /// <summary>The session has ended: nothing is left to go on with.</summary>
    public Task ForgetAsync(CancellationToken cancellationToken) => inbox.RememberAsync(DiscordPlatform.PlatformName, Kept, null, cancellationToken);
}
