using System.Runtime.InteropServices;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>An article's text with its paragraphs, tokens and sentences: what every later step reads.</summary>
internal sealed class ArticleTokens
{
    private readonly List<Token> _tokens = [];
    private readonly List<Sentence> _sentences = [];
    private readonly List<Span> _paragraphs = [];
    private readonly HashSet<int> _unclosed = [];
    private readonly Dictionary<int, ParsedSentence> _parses = [];
    private static readonly Comparer<Sentence> BySentence = Comparer<Sentence>.Create((one, other) => one.First.CompareTo(other.First));

    private HashSet<string>? _people;

    /// <summary>The grammar that was asked for last.</summary>
    private (Sentence, SentenceGrammar)? _grammar;

    public ArticleTokens(string text)
    {
        Text = text;
        var single = QuotationMarks.UsesSingle(text);
        var hasTurns = QuotationMarks.HasTurns(text);
        foreach (var paragraph in Paragraphs.Of(text))
        {
            var quotations = QuotationMarks.Find(text, paragraph, single, hasTurns);
            var first = _tokens.Count;
            Tokenizer.Tokenize(text, paragraph, quotations, _tokens);
            NameToday(first);
            var opening = _sentences.Count;
            SentenceSplitter.Split(text, _tokens, first, _paragraphs.Count, _sentences);
            if (opening < _sentences.Count)
                _sentences[opening] = Dateline.Skip(this, _sentences[opening]);
            if (quotations.Count > 0 && !quotations[^1].IsClosed)
                _unclosed.Add(_paragraphs.Count);
            _paragraphs.Add(paragraph);
        }
        HouseNames.Mark(text, _tokens);
    }

    /// <summary>"USA Today": a word for a day that has a capital after a capitalised word is a part of a name.</summary>
    private void NameToday(int first)
    {
        for (var i = first + 1; i < _tokens.Count; i++)
        {
            if (_tokens[i].IsCapital && _tokens[i].Is(WordTags.TimeWord) && _tokens[i - 1].IsCapital && !_tokens[i - 1].Is(WordTags.TimeWord) && IsWord(i, "today"))
                _tokens[i] = _tokens[i] with { Tags = WordTags.BodyNoun };
        }
    }

    /// <summary>The last names of people, in any case.</summary>
    public IReadOnlySet<string> People => _people ??= SpeakerLabel.PeopleOf(this);

    public string Text { get; }

    public IReadOnlyList<Token> Tokens => _tokens;

    public IReadOnlyList<Sentence> Sentences => _sentences;

    public IReadOnlyList<Span> ParagraphSpans => _paragraphs;

    public Token this[int index] => _tokens[index];

    /// <summary>Whether the paragraph's last quotation has no closing mark.</summary>
    public bool IsUnclosed(int paragraph) => _unclosed.Contains(paragraph);

    /// <summary>The grammar of a sentence, given by its index; parsed when it is first asked for, and not where nobody asks. Its words' tokens count from the sentence's first.</summary>
    public ParsedSentence ParseOf(int sentence)
    {
        if (!_parses.TryGetValue(sentence, out var parsed))
        {
            var (first, end, _) = _sentences[sentence];
            parsed = Parser.English.Parse(Text, CollectionsMarshal.AsSpan(_tokens)[first..end]);
            _parses.Add(sentence, parsed);
        }
        return parsed;
    }

    /// <summary>The grammar of a sentence; parsed when it is first asked for.</summary>
    public SentenceGrammar GrammarOf(Sentence sentence)
    {
        if (_grammar is not var (of, grammar) || of != sentence)
            _grammar = (sentence, grammar = new SentenceGrammar(this, sentence, ParseOf(_sentences.BinarySearch(sentence, BySentence))));
        return grammar;
    }

    /// <summary>The text from the start of one token to the end of another.</summary>
    public Span SpanOf(int first, int last) => new(_tokens[first].Start, _tokens[last].End);

    public ReadOnlySpan<char> WordAt(int index) => Text.AsSpan(_tokens[index].Start, _tokens[index].End - _tokens[index].Start);

    public bool IsWord(int index, string word) => WordAt(index).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsAny(int index, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (IsWord(index, word))
                return true;
        }
        return false;
    }
}
