using NewsBot.Core.Chat;
using NewsBot.Discord.Events;

namespace NewsBot.Discord.Answers;

/// <summary>Who is to see the answer to an interaction.</summary>
internal sealed class Visibility(DiscordOptions options, IReadOnlyList<ChatCommand> commands, BusyChannels busy)
{
    /// <summary>Whether a request asks for an answer to the asker alone (<see cref="ChatRequest.IsPrivate"/>).</summary>
    /// <param name="isPressedPrivate">Whether the button stands in an answer that the asker alone sees.</param>
    public bool IsPrivate(ChatInput input, ChatChannel channel, bool isPressedPrivate) => channel.Place != ChatPlace.Direct && input switch
    {
        ChatInput.LookedUp or ChatInput.Submitted => true,
        ChatInput.Pressed => isPressedPrivate,
        ChatInput.Called called => commands.Any(command => command.IsLookUp && command.Name == called.Command) && options.PrivateLookUps switch
        {
            PrivateLookUps.Always => true,
            PrivateLookUps.Never => false,
            _ => Snowflake.TryParse(channel.Id, out var id) && busy.IsBusy(id),
        },
        _ => false,
    };

    /// <summary>Whether the asker alone will see the answer; told before it is there, for Discord fixes it with the first acknowledgement.</summary>
    public static bool IsAnswerPrivate(ChatRequest request) => request.Channel.Place != ChatPlace.Direct && VerbOf(request) switch
    {
        ActionVerb.Share => false,
        ActionVerb.More or ActionVerb.Passage or ActionVerb.Wrong => true,
        _ => request.IsPrivate,
    };

    /// <summary>Whether the next page takes the place of the one that its button stands under: only where nobody else reads it.</summary>
    public static bool TurnsPage(ChatRequest request) => VerbOf(request) == ActionVerb.More && (request.IsPrivate || request.Channel.Place == ChatPlace.Direct);

    public static bool OpensForm(ChatRequest request) => VerbOf(request) == ActionVerb.Wrong;

    private static ActionVerb? VerbOf(ChatRequest request) =>
        request.Input is ChatInput.Pressed { Key: var pressed } && ActionKey.TryParse(pressed, out var key) ? key.Verb : null;
}
