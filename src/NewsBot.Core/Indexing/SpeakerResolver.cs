using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Says whom a printed source stands for: a name in full, a description as published, or the bearer of a pronoun.</summary>
internal sealed class SpeakerResolver
{
    private const WordTags Common = WordTags.PersonNoun | WordTags.Title | WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion | WordTags.CueVerb | WordTags.PlainVerb | WordTags.Adverb;

    private readonly ArticleTokens _article;
    private readonly Roster _roster;
    private readonly PronounResolver _pronouns;

    public SpeakerResolver(ArticleTokens article)
    {
        _article = article;
        _roster = new Roster(article);
        _pronouns = new PronounResolver(article, _roster);
    }

    /// <summary>Speakers of the drafts, in their order; null where no source is printed or goes on.</summary>
    public Dictionary<Draft, Speaker?> Resolve(IReadOnlyList<Draft> drafts)
    {
        var speakers = new Dictionary<Draft, Speaker?>();
        foreach (var draft in drafts.OrderBy(draft => draft.Sentence))
        {
            if (draft.Via is { } via)
                speakers[via] = SpeakerOf(via);
            var speaker = draft.SameSpeakerAs is { } same ? speakers.GetValueOrDefault(same) : SpeakerOf(draft);
            speakers[draft] = speaker;
        }
        return speakers;
    }

    private Speaker? SpeakerOf(Draft draft)
    {
        if (!draft.HasSource)
            return null;
        var (first, last) = Antecedent(draft.SourceFirst, draft.SourceLast, _article.Sentences[draft.Sentence].First);
        if (first == last && _article[first].Is(WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.Possessive) && !_article[first].Is(WordTags.Determiner))
            return _pronouns.Resolve(draft, first);
        var speaker = Named(draft, first, last, out var person);
        _pronouns.Spoke(draft, person, speaker);
        return speaker;
    }

    /// <summary>What "who" stands for: the phrase before it.</summary>
    private (int First, int Last) Antecedent(int first, int last, int floor)
    {
        if (first != last || !_article.IsWord(first, "who") || first == floor)
            return (first, last);
        var before = _article[first - 1].IsMark(',') ? first - 2 : first - 1;
        return SourceBefore.Ending(_article, before, floor) ?? (first, last);
    }

    private Speaker Named(Draft draft, int first, int last, out Person? person)
    {
        person = null;
        if (SourceName.IsJoint(_article, first, last))
            return new Speaker(_article.SpanOf(first, last).Of(_article.Text), true);
        var phrase = SourceName.Find(_article, first, last, draft.Kind == AttributionKind.Data);
        if (phrase is { } name && (!_roster.IsOpening(name, draft.Sentence) || _roster.Knows(name) || !IsCommon(name)))
        {
            person = _roster.Add(name);
            var role = SourceName.RoleAfter(_article, name, last);
            person.Role ??= role;
            return new Speaker(person.Name, true) { Role = role ?? _roster.Role(name) ?? person.Role };
        }
        if (_roster.Mentions.Count > 0 && Description.Bearer(_article, _roster, first, last) is { } bearer)
        {
            person = bearer;
            return new Speaker(bearer.Name, true) { Role = bearer.Role };
        }
        return Description.Described(_article, first, last);
    }

    /// <summary>Whether a word that opens a sentence looks like a common noun or an adverb ("Critics", "Audiences", "Conversely").</summary>
    private bool IsCommon(NamePhrase name) =>
        _article[name.First].Is(Common) || _article.WordAt(name.First)[^1] == 's' || _article.WordAt(name.First).EndsWith("ly", StringComparison.Ordinal);
}
