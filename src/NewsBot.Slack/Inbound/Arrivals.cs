using System.Text.Json;
using NewsBot.Core.Chat;

namespace NewsBot.Slack.Inbound;

/// <summary>Reads the payload of an envelope, or of a request over HTTP, whatever it holds.</summary>
/// <param name="commands">The table of commands.</param>
internal sealed class Arrivals(SlackSelf self, IReadOnlyList<ChatCommand> commands)
{
    private readonly EventArrivals _events = new(self);
    private readonly CommandArrivals _commands = new(commands);

    /// <summary>Never throws: what is of no known shape is <see cref="Arrival.Ignored"/>.</summary>
    /// <param name="type">The envelope's: events_api, slash_commands or interactive.</param>
    public Arrival Read(string? type, JsonElement payload)
    {
        try
        {
            return type switch
            {
                "events_api" => _events.Read(payload),
                "slash_commands" => _commands.Read(payload),
                "interactive" => InteractionArrivals.Read(payload),
                _ => new Arrival.Ignored("envelope"),
            };
        }
        // A text that holds half of a surrogate pair: JSON lets it pass and .NET refuses it.
        catch (InvalidOperationException)
        {
            return new Arrival.Ignored("malformed");
        }
    }
}
