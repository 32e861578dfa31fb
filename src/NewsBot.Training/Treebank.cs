using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>A sentence of a treebank, its words from 0; a head is the number of its word from 1, 0 for the root.</summary>
internal sealed record TreebankSentence(string[] Forms, TagClass[] Tags, int[] Heads, Relation[] Relations)
{
    public int Length => Forms.Length;
}

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html).</summary>
internal static class Treebank
{
    /// <summary>The sentences of a file in order, without multiword tokens and empty nodes.</summary>
    /// <exception cref="FormatException">A line is none of CoNLL-U.</exception>
    public static IEnumerable<TreebankSentence> Read(TextReader file)
    {
        var words = new List<string[]>();
        var number = 0;
        while (true)
        {
            var line = file.ReadLine();
            number++;
            if (string.IsNullOrEmpty(line))
            {
                if (words.Count > 0)
                    yield return Sentence(words, number);
                words.Clear();
                if (line is null)
                    yield break;
            }
            else if (line[0] != '#')
            {
                var columns = line.Split('\t');
                if (columns.Length != 10)
                    throw new FormatException($"Line {number} has {columns.Length} columns; a word of CoNLL-U has 10.");
                if (columns[0].AsSpan().IndexOfAny('-', '.') < 0)
                    words.Add(columns);
            }
        }
    }

    private static TreebankSentence Sentence(List<string[]> words, int line)
    {
        var heads = new int[words.Count];
        var tags = new TagClass[words.Count];
        for (var i = 0; i < heads.Length; i++)
        {
            if (!int.TryParse(words[i][6], out heads[i]) || heads[i] < 0 || heads[i] > heads.Length || heads[i] == i + 1)
                throw new FormatException($"The sentence before line {line} has no head for its word {i + 1}.");
            if (!Enum.TryParse<Upos>(words[i][3], ignoreCase: true, out var upos))
                throw new FormatException($"The sentence before line {line} has the word class '{words[i][3]}', which is none of Universal Dependencies.");
            tags[i] = new TagClass(upos, words[i][4]);
        }
        return new TreebankSentence([.. words.Select(word => word[1])], tags, heads, [.. words.Select(word => RelationNames.Parse(word[7]))]);
    }
}
