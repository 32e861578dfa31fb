using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>The turns of a printed interview: paragraphs that each begin with a speaker's name and a colon ("MARSH: The dam is safe."), be it within a quotation mark that the whole is put in.</summary>
internal static class InterviewTurns
{
    private const int LongestName = 4;

    private const int FewestTurns = 3;

    /// <summary>In tokens, the name among them.</summary>
    private const int LongestOpening = 9;

    /// <summary>The turns by the index of their first sentence; none where the text is no interview.</summary>
    public static Dictionary<int, Draft> Find(ArticleTokens article)
    {
        var turns = new Dictionary<int, Draft>();
        for (var i = 0; i < article.Sentences.Count; i++)
        {
            if ((i == 0 || article.Sentences[i - 1].Paragraph != article.Sentences[i].Paragraph) && Turn(article, i) is { } turn)
                turns.Add(i, turn);
        }
        var capitals = turns.Count > 0 && turns.All(item => item.Key == 0 || IsInCapitals(article, item.Value));
        if (capitals && turns.TryGetValue(0, out var headline) && !IsInCapitals(article, headline))
            turns.Remove(0);
        // "HELEN MARSH" has her first turn, "MARSH" the next.
        var names = turns.Values.Select(turn => article[turn.SourceLast].Span.Of(article.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Each name of a conversation comes again; the labels of a list do not, nor do its items make sentences.
        if (turns.Count < FewestTurns || names.Count < 2 || (capitals ? names.Count >= turns.Count : names.Count * 2 > turns.Count + 1)
            || turns.Values.Count(turn => IsSentence(article, turn)) * 2 < turns.Count)
            turns.Clear();
        RemoveLabels(article, turns);
        return turns;
    }

    /// <summary>Leaves the turns of people, of whoever speaks of themselves or asks, and of whom they talk with.</summary>
    private static void RemoveLabels(ArticleTokens article, Dictionary<int, Draft> turns)
    {
        var speakers = turns.Values.GroupBy(turn => article.WordAt(turn.SourceLast).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(own => own.Key, own => own.ToList(), StringComparer.OrdinalIgnoreCase);
        var known = speakers.Where(speaker => IsTalking(article, speaker.Value)).Select(speaker => speaker.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var ordered = turns.Values.OrderBy(turn => turn.Sentence).ToList();
        var answers = ordered.Zip(ordered.Skip(1)).Where(pair => known.Contains(article.WordAt(pair.First.SourceLast).ToString()) && SpeakerLabel.Asks(article, pair.First))
            .Select(pair => pair.Second).ToHashSet();
        foreach (var (name, own) in speakers)
        {
            var isTurn = known.Contains(name) || own.Exists(turn => answers.Contains(turn) && SpeakerLabel.IsSpeaker(article, article.Sentences[turn.Sentence], turn.SourceFirst, turn.SourceLast)) || own.Count >= 2 && own.TrueForAll(answers.Contains);
            if (!isTurn || own.Exists(turn => SpeakerLabel.IsHeading(article, turn.SourceFirst, turn.SourceLast)))
                own.ForEach(turn => turns.Remove(turn.Sentence));
        }
    }

    private static bool IsTalking(ArticleTokens article, List<Draft> own) =>
        own.Exists(turn => SpeakerLabel.IsSomeone(article, turn.SourceFirst, turn.SourceLast)) || own.Count >= 2 && own.Count(turn => SpeakerLabel.Talks(article, turn)) * 2 >= own.Count;

    private static bool IsInCapitals(ArticleTokens article, Draft turn) => !article.WordAt(turn.SourceLast).ContainsAnyInRange('a', 'z');

    /// <summary>Whether a turn has small words, and not only a figure or a name.</summary>
    private static bool IsSentence(ArticleTokens article, Draft turn) =>
        Stretch.Any(article, turn.SourceLast + 2, Math.Min(turn.SourceLast + LongestOpening, article.Tokens.Count - 1), token => token.IsWord && !token.IsCapital && turn.Content[0].Contains(token.Start));

    private static Draft? Turn(ArticleTokens article, int index)
    {
        var sentence = article.Sentences[index];
        var first = sentence.First;
        while (first < sentence.End - 1 && article[first].IsOneOf("\"“"))
            first++;
        var colon = first;
        while (colon < Math.Min(sentence.End - 1, first + LongestName + 1) && article[colon].IsWord && article[colon].IsCapital && !article[colon].Is(CapitalRun.NeverNames))
            colon++;
        if (colon == first || colon + 1 >= sentence.End || !article[colon].IsMark(':') || article[colon + 1].IsWord && article[colon + 1].Start == article[colon].End || article[colon - 1].End - article[first].Start < 2)
            return null;
        var end = sentence.End;
        for (var i = index + 1; i < article.Sentences.Count && article.Sentences[i].Paragraph == sentence.Paragraph; i++)
            end = article.Sentences[i].End;
        var last = end - 1;
        while (last > colon + 1 && article[last].Kind == TokenKind.Mark && !article[last].IsOneOf("%)]"))
            last--;
        var draft = new Draft { Sentence = index, SourceFirst = first, SourceLast = colon - 1, Cue = article[colon].Span };
        draft.Content.Add(article.SpanOf(colon + 1, last));
        draft.Kind = Stretch.KindOf(article, colon + 1, last) == AttributionKind.Indirect ? AttributionKind.Direct : Stretch.KindOf(article, colon + 1, last);
        return draft;
    }
}
