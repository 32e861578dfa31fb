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

    /// <summary>Parses a sentence, given as its tokens in order; the words of its quotations are parsed with the others. Their classes are found at once, their heads when they are asked for.</summary>
    public ParsedSentence Parse(string text, ReadOnlySpan<Token> sentence)
    {
        var desk = _idle.TryTake(out var idle) ? idle : new Desk(model);
        desk.Words.Clear();
        for (var i = 0; i < sentence.Length; i++)
            GrammarWords.Split(text, sentence[i], i, desk.Words);
        var tagged = new TaggedWord[desk.Words.Count];
        for (var first = 0; first < tagged.Length; first += WordColumns.Most)
            Tag(text, desk, tagged.AsSpan(first, Math.Min(WordColumns.Most, tagged.Length - first)), first);
        _idle.Add(desk);
        return new ParsedSentence(tagged, words => Tree(text, words));
    }

    private void Tag(string text, Desk desk, Span<TaggedWord> part, int first)
    {
        desk.Columns.Clear();
        for (var i = 0; i < part.Length; i++)
            desk.Columns.Add(text.AsSpan(desk.Words[first + i].Span.Start, desk.Words[first + i].Span.Length));
        model.Tagger.Tag(desk.Columns);
        for (var i = 0; i < part.Length; i++)
        {
            var tag = desk.Columns.Tags[i + 1];
            part[i] = new TaggedWord(desk.Words[first + i].Span, desk.Words[first + i].Token, model.Classes[tag], tag);
        }
    }

    /// <summary>Reads as many words at once as can be. What comes after the first of such parts hangs on its root.</summary>
    private ParsedWord[] Tree(string text, TaggedWord[] words)
    {
        var desk = _idle.TryTake(out var idle) ? idle : new Desk(model);
        var tree = new ParsedWord[words.Length];
        var root = -1;
        for (var first = 0; first < words.Length; first += WordColumns.Most)
        {
            var part = words.AsSpan(first, Math.Min(WordColumns.Most, words.Length - first));
            desk.Columns.Clear();
            for (var i = 0; i < part.Length; i++)
            {
                desk.Columns.Add(text.AsSpan(part[i].Span.Start, part[i].Span.Length));
                desk.Columns.Tags[i + 1] = part[i].Tag;
            }
            desk.Builder.Build(desk.Columns);
            for (var i = 0; i < part.Length; i++)
            {
                var head = desk.Builder.Heads[i + 1];
                var relation = head == 0 && root >= 0 ? Relation.Parataxis : desk.Builder.Labels[i + 1];
                tree[first + i] = new ParsedWord(part[i].Span, part[i].Token, part[i].Class, head == 0 ? root : first + head - 1, relation);
            }
            if (root < 0)
                root = Array.FindIndex(tree, 0, part.Length, word => word.Head < 0);
        }
        _idle.Add(desk);
        return tree;
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
