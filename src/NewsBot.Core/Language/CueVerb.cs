namespace NewsBot.Core.Language;

/// <summary>What a verb that attributes does with its words.</summary>
internal enum CueClass
{
    /// <summary>Words said or written; may follow its quotation (say, write, warn).</summary>
    Speech,

    /// <summary>What is thought (believe, fear); may follow a clause, too.</summary>
    Thought,

    /// <summary>A judgement on its object (criticise, praise, call).</summary>
    Judgement,

    /// <summary>What is meant to be done (vow to, refuse to).</summary>
    Intent,

    /// <summary>What data tell (show, find).</summary>
    Finding,
}

/// <summary>The form in which a verb stands.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}

/// <summary>A verb that attributes.</summary>
/// <param name="Base">Its dictionary form.</param>
/// <param name="TakesAddressee">Whom it is said to stands before the words (tell, remind).</param>
/// <param name="Prepositions">Prepositions that belong to the cue (call for, point to).</param>
/// <param name="NeedsPreposition">Attributes only with one of these, or with a quotation (focus on).</param>
internal sealed record CueVerb(string Base, CueClass Class, bool TakesAddressee, IReadOnlyList<string> Prepositions, bool NeedsPreposition);
