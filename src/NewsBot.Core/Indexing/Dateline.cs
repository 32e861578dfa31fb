using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The place, day and agency that a report opens with: "KELSO, June 4 (KPA) — The council …", "London: The council …".</summary>
internal static class Dateline
{
    /// <summary>In tokens.</summary>
    private const int Longest = 12;

    private const int ShortestPlace = 4;

    /// <summary>In tokens.</summary>
    private const int LongestTown = 3;

    private const string Dashes = "—–―-";

    /// <summary>The sentence without the dateline that it opens with.</summary>
    public static Sentence Skip(ArticleTokens article, Sentence sentence)
    {
        if (AfterTown(article, sentence) is >= 0 and var report)
            return sentence with { First = report };
        var (first, end, _) = sentence;
        var namesAgency = false;
        for (var i = first; i < Math.Min(end - 2, first + Longest); i++)
        {
            var token = article[i];
            if (token.IsOneOf(Dashes) && i > first && article.Text[token.Start - 1] is ' ' or '\u00A0' or ')')
            {
                var at = i;
                while (at < end - 1 && article[at].IsOneOf(Dashes))
                    at++;
                return namesAgency || article[at].IsCapital && IsPlace(article.WordAt(first)) ? sentence with { First = at } : sentence;
            }
            namesAgency |= token.IsMark('(') && article[i + 1].IsCapital && article[i + 2].IsMark(')');
            if (!token.IsCapital && token.Kind != TokenKind.Number && !token.IsOneOf(",.()/"))
                return sentence;
        }
        return sentence;
    }

    /// <summary>"Kelso: The council said", in a list of places: behind the colon; -1 where none stands there.</summary>
    private static int AfterTown(ArticleTokens article, Sentence sentence)
    {
        var colon = sentence.First;
        while (colon < Math.Min(sentence.End - 1, sentence.First + LongestTown) && article[colon].IsCapital && article[colon].IsWord)
            colon++;
        if (colon == sentence.First || colon + 1 >= sentence.End || !article[colon].IsMark(':') || !article[colon + 1].IsCapital)
            return -1;
        var region = article.ParagraphSpans is [.., var before] ? before.Of(article.Text).Trim() : "";
        return Places.Contains(article.SpanOf(sentence.First, colon - 1).Of(article.Text)) || Places.Contains(region) ? colon + 1 : -1;
    }

    private static bool IsPlace(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
                return false;
        }
        return word.Length >= ShortestPlace;
    }
}
