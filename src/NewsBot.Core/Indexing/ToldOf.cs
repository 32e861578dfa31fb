using NewsBot.Core.Archive;

namespace NewsBot.Core.Indexing;

/// <summary>Whom the words of a pronoun's clause name: a pronoun that stands above a name is not its bearer ("he said Hale never paid").</summary>
internal sealed class ToldOf
{
    /// <summary>In mentions of names.</summary>
    private const int Most = 40;

    private readonly HashSet<Person> _named = [];
    private readonly string _text;
    private readonly Draft _draft;

    public ToldOf(ArticleTokens article, Roster roster, Draft draft, int token)
    {
        (_text, _draft) = (article.Text, draft);
        var end = draft.Content.Count == 0 ? int.MaxValue : draft.Content[^1].End;
        var at = roster.LastMentionBefore(token);
        for (var i = at + 1; i < roster.Mentions.Count && i <= at + Most && roster.Mentions[i].Sentence == draft.Sentence; i++)
        {
            // "He said Trump's wall …" may be Trump's own words in the writer's.
            if (article[roster.Mentions[i].Token].Start < end && !article[roster.Mentions[i].Last].IsGenitive)
                _named.Add(roster.Mentions[i].Person);
        }
    }

    public bool Holds(Person person) =>
        _named.Contains(person) || person.IsNamed && _draft.Kind == AttributionKind.Direct && _draft.Content.Exists(span => Names(span, person));

    /// <summary>Whether a stretch, quotations included, holds the last word of a name, and not as a part of another name.</summary>
    private bool Names(Span span, Person person)
    {
        var word = person.Name.AsSpan(person.Name.LastIndexOf(' ') + 1);
        var text = _text.AsSpan(span.Start, span.End - span.Start);
        for (int from = 0, at; (at = text[from..].IndexOf(word)) >= 0; from += at + word.Length)
        {
            var before = text[..(from + at)];
            var after = text[(from + at + word.Length)..];
            if ((before.Length == 0 || !char.IsLetter(before[^1])) && (after.Length == 0 || !char.IsLetter(after[0])) && !EndsInName(before) && !BeginsWithName(after))
                return true;
        }
        return false;
    }

    private static bool EndsInName(ReadOnlySpan<char> text)
    {
        var words = text.TrimEnd(' ');
        var last = words[(words.LastIndexOf(' ') + 1)..];
        return words.Length < text.Length && last.Length > 0 && char.IsUpper(last[0]) && last[^1] != '.';
    }

    private static bool BeginsWithName(ReadOnlySpan<char> text) => text.Length > 1 && text[0] == ' ' && char.IsUpper(text[1]);
}
