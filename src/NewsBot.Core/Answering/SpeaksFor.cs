using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Whether somebody speaks for another by what is printed beside their name: the director for "Jon Moe, director of the Alder Institute", a spokesman for anyone.</summary>
internal static class SpeaksFor
{
    /// <summary>How many words may stand between a body's name and the office held in it ("the Alder Institute's deputy research director").</summary>
    private const int Office = 4;

    private static readonly HashSet<string> Joints = new(StringComparer.Ordinal) { "of", "at", "for", "with", "on" };

    /// <summary>People who have to do with a body and speak for themselves.</summary>
    private static readonly HashSet<string> Outsiders = new(StringComparer.Ordinal)
    {
        "critic", "critics", "supporter", "supporters", "opponent", "opponents", "rival", "rivals", "donor", "donors", "contributor", "voter", "voters", "resident", "residents", "student",
        "students", "veteran", "retiree", "parent", "parents", "mother", "father", "wife", "husband", "son", "daughter", "brother", "sister", "friend", "friends", "ally", "allies", "victim",
        "victims", "survivor", "survivors", "neighbor", "neighbors", "neighbour", "neighbours", "witness", "witnesses", "candidate", "nominee", "frontrunner", "democrats", "republicans", "americans", "person", "people",
        "man", "woman", "men", "women", "others", "source", "sources", "surrogate", "respondents", "participants", "mr", "mrs", "ms", "miss",
    };

    private static readonly HashSet<string> Opponents = new(StringComparer.Ordinal)
    {
        "critic", "critics", "opponent", "opponents", "rival", "rivals", "challenger", "challengers", "detractor", "detractors", "foe", "foes", "enemies", "accuser", "accusers", "victim", "victims", "skeptics", "sceptics",
    };

    private static readonly HashSet<string> Offices = new(StringComparer.Ordinal) { "dean", "head", "deputy", "chairperson", "librarian", "curator" };

    private static readonly HashSet<string> Spokespeople = new(StringComparer.Ordinal)
    {
        "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "campaign", "office", "lawyer", "lawyers", "attorney", "attorneys", "counsel", "representative", "representatives",
    };

    /// <param name="printed">What is printed of a source: its description, its role, or its name with what follows.</param>
    /// <param name="isPerson">For a person only a spokesman, a lawyer, a campaign or an office speaks; for a body whoever holds an office in it.</param>
    public static bool Is(string printed, string asked, bool isPerson)
    {
        var name = Words(asked).SkipWhile(word => word == "the").ToArray();
        return name.Length > 0 && printed.Split(',', ';', '(', ')').Any(part => InPart(Words(part), name, isPerson));
    }

    /// <summary>Whether a description is of somebody whose words count for little as those of whom it names ("Holm's critics").</summary>
    public static bool IsAgainst(string description) => Words(description).Any(Opponents.Contains);

    private static bool InPart(string[] words, string[] name, bool isPerson)
    {
        if (words.Any(word => word is "former" or "formerly" or "ex") && !words.Contains("current"))
            return false;
        for (var at = 0; at + name.Length <= words.Length; at++)
        {
            if (words.AsSpan(at, name.Length).SequenceEqual(name) && (IsHeldBefore(words[..at], isPerson) || IsHeldBehind(words[(at + name.Length)..], isPerson)))
                return true;
        }
        return false;
    }

    /// <summary>"a spokesman for the", "deputy director of": nobody else's office stands between.</summary>
    private static bool IsHeldBefore(string[] words, bool isPerson)
    {
        var joint = Array.FindLastIndex(words, word => Joints.Contains(word));
        return joint > 0 && (isPerson ? words[(joint + 1)..].All(IsOffice) : words[(joint + 1)..].All(word => word == "the" || IsOffice(word))) && IsOneOf(words[..joint], isPerson);
    }

    /// <summary>"president Ada Moe" behind the body's name.</summary>
    private static bool IsHeldBehind(string[] words, bool isPerson) => IsOneOf(words[..Math.Min(words.Length, Office)], isPerson);

    private static bool IsOneOf(string[] words, bool isPerson) => !words.Any(Outsiders.Contains) && words.Any(isPerson ? Spokespeople.Contains : IsOffice);

    private static bool IsOffice(string word) =>
        Offices.Contains(word) || Spokespeople.Contains(word) || (Lexicon.Find(word).Tags & (WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun)) != 0;

    private static string[] Words(string text) => NameKeys.Fold(text.Replace("’s", "", StringComparison.Ordinal).Replace("'s", "", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
