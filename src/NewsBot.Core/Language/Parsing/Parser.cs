using System.Collections.Concurrent;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Language.Parsing;

/// <summary>Reads the grammar of English sentences: word classes, heads and relations of Universal Dependencies. Safe to use from several threads.</summary>
/// <remarks>Any text is parsed, well or badly, in time that grows with its length alone; the same text gets the same parse everywhere.</remarks>
internal sealed class Parser(ParserModel model)
{
    private const string Resource = "english.parser";

    private static readonly Lazy<Parser> Loaded = new(Load);

    /// <summary>As many as have been at work at once.</summary>
    private readonly ConcurrentBag<Desk> _idle = [];

    /// <summary>With the model of this program, which the first use loads.</summary>
    public static Parser English => Loaded.Value;

    public ParserModel Model => model;

    /// <summary>Parses a sentence, given as its tokens in order; the words of its quotations are parsed with the others.</summary>
    public ParsedSentence Parse(string text, IReadOnlyList<Token> sentence)
    {
        var desk = _idle.TryTake(out var idle) ? idle : new Desk(model);
        desk.Words.Clear();
        for (var i = 0; i < sentence.Count; i++)
            GrammarWords.Split(text, sentence[i], i, desk.Words);
        var parsed = new ParsedWord[desk.Words.Count];
        var root = -1;
        for (var first = 0; first < parsed.Length; first += WordColumns.Most)
            root = Read(text, desk, first, root, parsed);
        _idle.Add(desk);
        return new ParsedSentence(parsed);
    }

    /// <summary>Parses as many words as are read at once. What comes after the first of such parts hangs on its root.</summary>
    private int Read(string text, Desk desk, int first, int root, ParsedWord[] parsed)
    {
        desk.Columns.Clear();
        for (var i = first; i < parsed.Length && !desk.Columns.IsFull; i++)
            desk.Columns.Add(text.AsSpan(desk.Words[i].Span.Start, desk.Words[i].Span.Length));
        model.Tagger.Tag(desk.Columns);
        desk.Builder.Build(desk.Columns);
        for (var i = 1; i <= desk.Columns.Count; i++)
        {
            var head = desk.Builder.Heads[i];
            var isRoot = head == 0;
            var (span, token) = desk.Words[first + i - 1];
            var relation = isRoot && root >= 0 ? Relation.Parataxis : desk.Builder.Labels[i];
            parsed[first + i - 1] = new ParsedWord(span, token, model.Classes[desk.Columns.Tags[i]], isRoot ? root : first + head - 1, relation);
        }
        return root >= 0 ? root : Array.FindIndex(parsed, first, desk.Columns.Count, word => word.Head < 0);
    }

    private static Parser Load()
    {
        using var resource = typeof(Parser).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidDataException($"This build has no parser model ({Resource}). Build one with NewsBot.Training.");
        var file = new byte[resource.Length];
        resource.ReadExactly(file);
        return new Parser(ParserModel.Read(file));
    }

    /// <summary>What one parse at a time needs, kept for the next one.</summary>
    private sealed class Desk(ParserModel model)
    {
        public List<(Span Span, int Token)> Words { get; } = [];

        public WordColumns Columns { get; } = new();

        public TreeBuilder Builder { get; } = new(model.Net);
    }
}
