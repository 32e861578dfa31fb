namespace NewsBot.Core.Chat;

/// <summary>Who is to see the answer to a command, a button or a form.</summary>
/// <param name="isBusy">Whether much is said in a channel, by its id.</param>
public sealed class Visibility(PrivateLookUps privateLookUps, IReadOnlyList<ChatCommand> commands, Func<string, bool> isBusy)
{
    /// <summary>Whether a request asks for an answer to the asker alone (<see cref="ChatRequest.IsPrivate"/>).</summary>
    /// <param name="isPressedPrivate">Whether the button stands in an answer that the asker alone sees.</param>
    public bool IsPrivate(ChatInput input, ChatChannel channel, bool isPressedPrivate) => channel.Place != ChatPlace.Direct && input switch
    {
        ChatInput.LookedUp or ChatInput.Submitted => true,
        ChatInput.Pressed => isPressedPrivate,
        ChatInput.Called called when commands.Any(command => command.Name == called.Command && command.IsForAskerAlone(called.Options)) => true,
        ChatInput.Called called => commands.Any(command => command.IsLookUp && command.Name == called.Command) && privateLookUps switch
        {
            PrivateLookUps.Always => true,
            PrivateLookUps.Never => false,
            _ => isBusy(channel.Id),
        },
        _ => false,
    };

    /// <summary>Whether the asker alone will see the answer, told before it is there.</summary>
    public static bool IsAnswerPrivate(ChatRequest request) => request.Channel.Place != ChatPlace.Direct && VerbOf(request) switch
    {
        ActionVerb.Share => false,
        ActionVerb.More or ActionVerb.Passage or ActionVerb.Wrong => true,
        _ => request.IsPrivate,
    };

    /// <summary>Whether the asker alone is to see an answer that is there.</summary>
    public static bool IsAnswerPrivate(ChatRequest request, Reply reply) => IsAnswerPrivate(request) || (reply.IsPrivate && request.Channel.Place != ChatPlace.Direct);

    /// <summary>Whether the next page takes the place of the one that its button stands under: only where nobody else reads it.</summary>
    public static bool TurnsPage(ChatRequest request) => VerbOf(request) == ActionVerb.More && (request.IsPrivate || request.Channel.Place == ChatPlace.Direct);

    public static bool OpensForm(ChatRequest request) => KeyOf(request) is { OpensForm: true };

    private static ActionVerb? VerbOf(ChatRequest request) => KeyOf(request)?.Verb;

    private static ActionKey? KeyOf(ChatRequest request) =>
        request.Input is ChatInput.Pressed { Key: var pressed } && ActionKey.TryParse(pressed, out var key) ? key : null;
}
