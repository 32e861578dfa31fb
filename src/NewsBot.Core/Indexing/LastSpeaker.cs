using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>Who spoke last, in the order of the text: what follows is theirs more likely than anybody's.</summary>
internal sealed class LastSpeaker
{
    public Person? Person { get; private set; }

    public Speaker? Speaker { get; private set; }

    /// <summary>Index of the sentence; -1 while nobody spoke.</summary>
    public int Sentence { get; private set; } = -1;

    /// <summary>The first token of what names them in that sentence; -1 where nothing does.</summary>
    public int Token { get; private set; } = -1;

    /// <summary>What they said last; null while nobody spoke.</summary>
    public Draft? Draft { get; private set; }

    /// <param name="person">Null for what is neither a person nor a body.</param>
    public void Spoke(Draft draft, Person? person, Speaker speaker) =>
        (Sentence, Token, Person, Speaker, Draft) = (draft.Sentence, draft.HasSource ? draft.SourceFirst : -1, person, speaker, draft);

    /// <summary>More words of the same speaker.</summary>
    public void Continues(Draft draft) => (Sentence, Token, Draft) = (draft.Sentence, -1, draft);

    /// <summary>How many sentences ago they spoke.</summary>
    public int Ago(int sentence) => Sentence < 0 ? int.MaxValue : sentence - Sentence;
}
