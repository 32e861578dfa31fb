using System.Text.RegularExpressions;

namespace NewsBot.Core.Chat;

/// <summary>Greetings and thanks: nothing to look up, but something to say.</summary>
internal static partial class SmallTalk
{
    /// <summary>Null for what is none.</summary>
    public static Reply? Reply(string text) =>
        Thanks().IsMatch(text) ? new Reply("You are welcome. “who else?” and “show me the passage” go on from the last answer.")
        : Greeting().IsMatch(text) ? HelpReplies.Short
        : null;

    [GeneratedRegex(@"^\W*(ok(ay)?\W+)?(great\W+)?(thanks|thank\s+you|thx|cheers|ta)(\s+(a\s+lot|so\s+much|very\s+much|again|newsbot|all))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();

    [GeneratedRegex(@"^\W*(hello|hi|hey|good\s+(morning|afternoon|evening|day))(\s+(there|newsbot|bot|all|everyone))?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Greeting();
}
