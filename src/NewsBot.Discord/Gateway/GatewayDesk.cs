using NewsBot.Sockets;

namespace NewsBot.Discord.Gateway;

/// <summary>What all connections of one bot have in common.</summary>
/// <param name="Accept">Takes an event; it must be quick, as frames wait for it.</param>
internal sealed record GatewayDesk(
    DiscordOptions Options, SessionInHand Session, IdentifyBudget Budget, Backoff Backoff, ConnectionHealth Health, ConnectionMeter Meter,
    Action<GatewayEvent> Accept, Action<Notice> Tell, TimeProvider Time, Random Random)
{
    /// <summary>Held while an event is handed on, so that events come one after the other, whichever connection brought them.</summary>
    public Lock HandingOn { get; } = new();

    /// <summary>Without the options, which hold the token.</summary>
    public override string ToString() => nameof(GatewayDesk);
}
