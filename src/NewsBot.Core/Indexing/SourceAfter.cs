using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the noun phrase that begins after an inverted verb, a preposition or at a sentence's start, with the asides that say who that is.</summary>
internal static class SourceAfter
{
    private const int LongestAside = 30;

    /// <summary>In tokens.</summary>
    private const int LongestRole = 4;

    private const WordTags NoAside = WordTags.That | WordTags.Wh | WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator
        | WordTags.TimeWord | WordTags.SubjectPronoun;

    private const WordTags NounTags = WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun | WordTags.BodyNoun | WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion;

    /// <summary>The phrase that begins with token <paramref name="first"/>, after an inverted verb.</summary>
    /// <param name="end">One past the last token that it may have.</param>
    /// <returns>Its last token; <paramref name="first"/> - 1 where none begins there.</returns>
    public static int Beginning(ArticleTokens article, int first, int end)
    {
        if (first >= end)
            return first - 1;
        if (article[first].Is(WordTags.SubjectPronoun) && !article[first].Is(WordTags.Determiner))
            return first;
        if (article[first].Is(WordTags.That))
            return first - 1;
        var last = RightCore(article, first, end);
        while (last >= first && last + 2 < end)
        {
            if (article[last + 1].IsMark('('))
            {
                var close = last + 2;
                while (close < end && close < last + 10 && !article[close].IsMark(')'))
                    close++;
                if (close >= end || !article[close].IsMark(')'))
                    break;
                last = close;
                continue;
            }
            if (!article[last + 1].IsMark(',') || !BeginsAside(article, last + 2, end))
                break;
            var aside = AsideEnd(article, last + 2, end);
            if (aside < last + 2)
                break;
            last = aside;
        }
        return last;
    }

    private static bool BeginsAside(ArticleTokens article, int at, int end)
    {
        var token = article[at];
        if (article[at - 2].Kind == TokenKind.Number && (article.IsAny(at, "of", "from")) || article.IsWord(at, "who"))
            return true;
        if (token.Kind == TokenKind.Number)
            return at + 1 >= end || article[at + 1].IsOneOf(",.");
        if (token.Is(WordTags.That) || token.Is(NoAside) && !token.Is(WordTags.Determiner))
            return false;
        if (token.Is(WordTags.Determiner | WordTags.Possessive | WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun) || token.IsCapital)
            return true;
        return Offices.BeginsWith(article, at, end);
    }

    /// <summary>An aside runs to the next comma, dash or end; nothing where a verb of its own says that it is a clause.</summary>
    private static int AsideEnd(ArticleTokens article, int from, int end)
    {
        var i = from;
        var relative = false;
        for (; i < end && i < from + LongestAside; i++)
        {
            var token = article[i];
            if (token.IsOneOf(",.;:—–?!("))
                break;
            relative |= token.Is(WordTags.Relative);
            if (!relative && !token.IsCapital && (token.Is(WordTags.Be | WordTags.Modal) || token.Is(WordTags.CueVerb) && token.Form == VerbForm.Third
                && !token.Is(WordTags.AlsoNoun | WordTags.PersonNoun)))
                return from - 1;
            if (token.IsQuotation && i == from)
                return from - 1;
            if (!relative && i > from && (article.IsAny(i, "during", "after", "when", "while") || token.Is(WordTags.TimeWord)))
                break;
        }
        return i - 1;
    }

    /// <summary>Whether "and" joins two descriptions of one who is named behind them.</summary>
    private static bool IsSecondRole(ArticleTokens article, int and, int end)
    {
        var at = and + 1;
        while (at < end && at < and + LongestRole && !article[at].IsCapital && article[at].IsWord && article[at].Is(NounTags))
            at++;
        // "lobbyist and GOP strategist Carl Voss"
        if (at == and + 1 && at + 1 < end && article[at + 1].Is(WordTags.PersonNoun | WordTags.Title) && !article[at + 1].IsCapital)
            at += 2;
        return at > and + 1 && at < end && article[at].IsCapital && !article[at].Is(CapitalRun.NeverNames) && article[and - 1].Is(WordTags.PersonNoun | WordTags.Title) && !article[and - 1].IsCapital;
    }

    /// <summary>"current and former officials": "and" between two words that tell which of them.</summary>
    private static bool JoinsKinds(ArticleTokens article, int and, int end) =>
        and + 2 < end && IsKind(article, and - 1) && IsKind(article, and + 1) && !article[and + 2].IsCapital && (article[and + 2].Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title) || Strangers.IsPeople(article, and + 2));

    private static bool IsKind(ArticleTokens article, int at) =>
        article[at].IsWord && !article[at].IsCapital && !article[at].IsGenitive && Nouns.IsNominal(article[at]) && !Nouns.IsVerb(article, at) && !article[at].Is(WordTags.PersonNoun | WordTags.Title | WordTags.Determiner | WordTags.Possessive) && article.WordAt(at)[^1] != 's';

    private static int RightCore(ArticleTokens article, int first, int end)
    {
        var last = first - 1;
        var named = false;
        for (var i = first; i < end; i++)
        {
            var token = article[i];
            // "the “Harbours for all” plan", "a ‘super’ fund": a fragment that the phrase goes on with.
            if (token.IsQuotation && i > first && last == i - 1 && article[i - 1].Is(WordTags.Determiner | WordTags.Possessive))
            {
                last = i;
                continue;
            }
            // "a man calling himself Paul Marsh"
            if (last == i - 1 && i > first && article.IsAny(i, "calling", "identifying") && i + 2 < end && article.IsAny(i + 1, "himself", "herself", "itself", "themselves"))
            {
                var name = article.IsWord(i + 2, "as") ? i + 3 : i + 2;
                if (name < end && article[name].IsCapital)
                    return CapitalRun.End(article, name, end);
            }
            // "34% of voters", "a January study".
            if (last == i - 1 && i > first && (token.IsMark('%') && first > 0 && article[i - 1].Kind == TokenKind.Number && article.IsWord(first - 1, "by") || TimeBefore.IsTime(article, i) && article[i - 1].Is(WordTags.Determiner)))
            {
                last = i;
                continue;
            }
            if (token.IsQuotation || token.Kind == TokenKind.Mark && !token.IsMark('-') && !token.IsMark('&') && !token.IsMark('/') || token.Is(WordTags.TimeWord))
                break;
            if (token.IsOneOf("/&") && last == i - 1 && i > first && i + 1 < end && article[i + 1].IsCapital)
                continue;
            if (i > last && token.IsCapital && !token.Is(CapitalRun.NeverNames))
            {
                last = i = CapitalRun.End(article, i, end);
                named |= !article[last].Is(WordTags.Title) && !article[last].IsGenitive;
            }
            else if (token.Is(WordTags.Determiner | WordTags.Possessive) && !token.Is(WordTags.That))
            {
                if (i > first && !article[i - 1].Is(WordTags.Preposition | WordTags.Determiner | WordTags.To))
                    break;
                last = i;
            }
            // "lobbyist and former mayor Carl Voss", "Marsh and others"
            else if (i > first && last == i - 1 && article.IsWord(i, "and") && i + 1 < end && (article.IsWord(i + 1, "others") || IsSecondRole(article, i, end)))
            {
                last = i;
            }
            else if (token.Is(WordTags.Coordinator) && i > first && last == i - 1 && JoinsKinds(article, i, end))
            {
                last = i;
            }
            else if (token.Is(WordTags.NameParticle) && i > first && i + 1 < end && article[i + 1].IsCapital || token.Is(WordTags.Coordinator) && i + 1 < end
                && i > first && Nouns.Joins(article, i, first, end))
            {
                last = i;
            }
            else if (token.Is(WordTags.Preposition))
            {
                if (i == first || i + 1 >= end || article.IsWord(i, "for") && article.WordAt(i + 1).EndsWith("ing", StringComparison.Ordinal) && !article[i + 1].IsCapital || article.IsAny(i, "during", "after", "before", "as", "about")
                    || named && !article.IsWord(i, "of") && !(article.IsAny(i, "from", "with")))
                    break;
                if (article[i + 1].Is(WordTags.SubjectPronoun) && !article[i + 1].Is(WordTags.Determiner) || article[i + 1].Kind == TokenKind.Mark
                    || article[i + 1].Is(WordTags.TimeWord | WordTags.Occasion) || Nouns.IsOccasion(article, i, end))
                    break;
            }
            else if (Nouns.ServesOne(article, i, first, end))
            {
                last = i;
            }
            else if (token.Is(WordTags.Adverb) && i > first && article[i - 1].Is(WordTags.Determiner))
            {
                last = i;
            }
            // "data released Friday by the port"
            else if (last >= first && last == i - 1 && article[last].Is(WordTags.DataNoun) && i + 3 < end && article[i].Is(WordTags.ReleaseVerb) && TimeBefore.IsTime(article, i + 1) && article.IsWord(i + 2, "by") && article[i + 3].Kind == TokenKind.Word)
            {
                last = Beginning(article, i + 3, end);
                break;
            }
            else if (last >= first && article[last].Is(WordTags.DataNoun) && i + 2 < end && article.IsWord(i + 1, "by") && article[i + 2].Kind == TokenKind.Word)
            {
                last = Beginning(article, i + 2, end);
                break;
            }
            else if (Nouns.IsNominal(token) && !Nouns.IsVerb(article, i)
                && (token.IsCapital || token.Is(NounTags) || (named ? i + 1 < end && (article[i + 1].Is(NounTags) || article[i + 1].IsCapital && !article[i + 1].Is(CapitalRun.NeverNames)) : i == first || !Nouns.LooksPast(article, i))))
            {
                last = i;
                named |= token.IsCapital && !token.Is(WordTags.Title) && !token.IsGenitive;
            }
            else
            {
                break;
            }
        }
        return last;
    }
}
