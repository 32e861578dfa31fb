using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Core.Chat;

/// <summary>What a button does.</summary>
public enum ActionVerb
{
    /// <summary>The next page.</summary>
    More,

    /// <summary>The passage around a claim.</summary>
    Passage,

    /// <summary>A private answer, for the whole channel.</summary>
    Share,

    /// <summary>The form that says what is wrong.</summary>
    Wrong,

    /// <summary>One of several that fit a name.</summary>
    Choose,

    /// <summary>Ends a watch.</summary>
    StopWatch,
}

/// <summary>What a platform carries in a button and gives back when it is pressed: which action, on what is kept under which key. Nothing else of the reply travels in it.</summary>
/// <param name="Kept">The key of a kept reply (or of a watch): 1 to 32 ASCII letters and digits.</param>
/// <param name="At">A line's number or an offset, 0 or more.</param>
public readonly partial record struct ActionKey(ActionVerb Verb, string Kept, int At = 0)
{
    /// <summary>The first part of every key: another one belongs to another version of the bot.</summary>
    private const string Version = "n1";

    /// <summary>Whether pressing it opens a form, which a platform must answer with at once.</summary>
    public bool OpensForm => Verb == ActionVerb.Wrong;

    /// <summary>False for anything that this version did not write.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ActionKey key)
    {
        key = default;
        if (text is null || Form().Match(text) is not { Success: true } match || !Enum.TryParse(match.Groups["verb"].ValueSpan, ignoreCase: true, out ActionVerb verb)
            || !int.TryParse(match.Groups["at"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return false;
        key = new ActionKey(verb, match.Groups["kept"].Value, at);
        return true;
    }

    /// <summary>At most 64 ASCII characters.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}:{Verb.ToString().ToLowerInvariant()}:{Kept}:{At}");

    [GeneratedRegex($@"^{Version}:(?<verb>[a-z]{{1,16}}):(?<kept>[0-9A-Za-z]{{1,32}}):(?<at>[0-9]{{1,9}})\z")]
    private static partial Regex Form();
}
