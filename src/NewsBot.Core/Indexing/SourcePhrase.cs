using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the noun phrase that is a cue's source, left of a verb or right of an inverted one, without a parse.</summary>
internal static class SourcePhrase
{
    private const int LongestAside = 30;

    private const WordTags NounTags = WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun | WordTags.BodyNoun | WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion;

    private const WordTags Stops = WordTags.Coordinator | WordTags.Subordinator | WordTags.ObjectPronoun | WordTags.Be | WordTags.Have | WordTags.Do
        | WordTags.Modal | WordTags.To | WordTags.TimeWord;

    /// <summary>The phrase that ends with token <paramref name="last"/>.</summary>
    /// <param name="floor">The phrase begins here at the earliest.</param>
    /// <returns>Its first token and its last (an aside before the verb may be left out); null where none ends there.</returns>
    public static (int First, int Last)? Left(ArticleTokens article, int last, int floor)
    {
        if (last < floor)
            return null;
        var token = article[last];
        if (token.IsMark(','))
            return Appositive(article, last, floor);
        if (token.IsMark(')'))
            return Bracketed(article, last, floor);
        if (article.IsWord(last, "ago"))
            return Left(article, BeforeAgo(article, last, floor), floor);
        if (token.Is(WordTags.SubjectPronoun) && !token.Is(WordTags.Determiner) && !token.IsCapital || token.Is(WordTags.SubjectPronoun) && (last == floor || !IsNominal(article[last - 1])))
            return (QuantifierStart(article, last, floor), last);
        var first = Walk(article, last, floor);
        return first <= last ? (first, last) : null;
    }

    /// <summary>The last token before a time such as "less than two weeks ago".</summary>
    private static int BeforeAgo(ArticleTokens article, int ago, int floor)
    {
        var i = ago - 1;
        while (i > floor && i > ago - 6 && !article[i].IsCapital && !article[i].Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun) || i == ago - 1)
            i--;
        return i;
    }

    private static int QuantifierStart(ArticleTokens article, int last, int floor) =>
        last > floor && article[last].Is(WordTags.Determiner) && article[last - 1].Is(WordTags.Determiner) ? last - 1 : last;

    private static int Walk(ArticleTokens article, int last, int floor)
    {
        var first = last + 1;
        for (var i = last; i >= floor; i--)
        {
            var token = article[i];
            if (token.Is(WordTags.Determiner | WordTags.Possessive) && !token.Is(WordTags.That) && !(token.IsCapital && token.Is(WordTags.MaleName)))
            {
                first = i;
                if (i - 1 >= floor && article[i - 1].Is(WordTags.Determiner))
                    first = --i;
                if (!LinksBack(article, i - 1, floor))
                    break;
                i--;
            }
            else if (token.Is(WordTags.Preposition) && !token.Is(WordTags.TitleModifier))
            {
                if (first > last || !LinksBack(article, i, floor))
                    break;
            }
            else if (IsNominal(token) && !IsVerb(article, i) && !IsStatement(article, token))
            {
                first = i;
            }
            else if (!(token.Is(WordTags.Coordinator) && Joins(article, i, floor, last)) && !(token.IsMark('/') || token.IsMark('-') && first <= last || token.IsMark('&')))
            {
                break;
            }
        }
        while (first <= last && (article[first].Is(WordTags.Adverb) && !article[first].IsCapital || article[first].Kind == TokenKind.Mark))
            first++;
        return first;
    }

    /// <summary>Whether a quotation is a sentence of its own, and not a fragment within a noun phrase.</summary>
    public static bool IsStatement(ArticleTokens article, Token token) =>
        token.IsQuotation && SentenceSplitter.LastMark(article.Text, token) is ',' or '.' or '?' or '!' or '…' or '—' or '–' or '-';

    /// <summary>Whether a preposition at <paramref name="at"/> hangs on a noun before it.</summary>
    private static bool LinksBack(ArticleTokens article, int at, int floor)
    {
        if (at <= floor || !article[at].Is(WordTags.Preposition) || article[at].Is(WordTags.Subordinator))
            return false;
        var before = article[at - 1];
        return IsNominal(before) && !IsVerb(article, at - 1) && !before.Is(WordTags.Adverb);
    }

    /// <summary>Whether "and" stands between two names or two nouns of one subject.</summary>
    private static bool Joins(ArticleTokens article, int at, int floor, int last)
    {
        if (at <= floor || at >= last || article.IsWord(at, "but") || article.IsWord(at, "so") || article.IsWord(at, "yet"))
            return false;
        var before = article[at - 1];
        var after = article[at + 1];
        return before.IsCapital && after.IsCapital && IsNominal(before) || before.Is(WordTags.PersonNoun) && after.Is(WordTags.PersonNoun);
    }

    public static bool IsNominal(Token token) => token.Kind switch
    {
        TokenKind.Number => true,
        TokenKind.Quotation => true,
        TokenKind.Word => token.IsCapital && !token.Is(WordTags.Preposition | WordTags.Coordinator | WordTags.Be | WordTags.Have | WordTags.Do | WordTags.SubjectPronoun | WordTags.Subordinator | WordTags.TimeWord)
            || !token.Is(Stops | WordTags.Preposition | WordTags.Adverb | WordTags.That | WordTags.Wh | WordTags.SubjectPronoun)
            || token.Is(WordTags.PersonNoun),
        _ => false,
    };

    /// <summary>Whether a lower-case word is more likely the verb of a clause than part of a noun phrase.</summary>
    private static bool IsVerb(ArticleTokens article, int at)
    {
        var token = article[at];
        if (!token.IsWord || token.IsCapital || token.IsGenitive || token.Is(WordTags.AlsoNoun | WordTags.PersonNoun | WordTags.DataNoun | WordTags.BodyNoun | WordTags.CueNoun))
            return false;
        return token.Is(WordTags.PlainVerb | WordTags.Be | WordTags.Have | WordTags.Modal) || token.Is(WordTags.CueVerb) && token.Form is not (VerbForm.Gerund or VerbForm.Base)
            && !(at > 0 && article[at - 1].Is(WordTags.Determiner | WordTags.Possessive));
    }

    private static (int First, int Last)? Bracketed(ArticleTokens article, int last, int floor)
    {
        for (var i = last - 1; i > Math.Max(floor, last - LongestAside); i--)
        {
            if (!article[i].IsMark('('))
                continue;
            var first = Walk(article, i - 1, floor);
            return first < i ? (first, last) : null;
        }
        return null;
    }

    /// <summary>"Smith, a professor at Yale, said": the phrase before the aside, with the aside where it says who that is.</summary>
    private static (int First, int Last)? Appositive(ArticleTokens article, int comma, int floor)
    {
        for (var i = comma - 1; i > Math.Max(floor, comma - LongestAside); i--)
        {
            if (article[i].Kind == TokenKind.Mark && article[i].Mark is '.' or ';' or ':' or '?' or '!' || article[i].IsQuotation)
                return null;
            if (!article[i].IsMark(','))
                continue;
            var before = article[i - 1];
            if (!IsNominal(before) && !before.Is(WordTags.SubjectPronoun))
                return null;
            var opening = article[i + 1];
            var says = (opening.Is(WordTags.Determiner | WordTags.Relative | WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun) || opening.Kind == TokenKind.Number || opening.IsCapital || opening.IsGenitive)
                && !opening.Is(WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator | WordTags.TimeWord);
            if (!says && !opening.Is(WordTags.Preposition | WordTags.Adverb | WordTags.Subordinator | WordTags.TimeWord | WordTags.CueVerb) && !opening.IsWord)
                return null;
            if (before.IsCapital || before.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun | WordTags.DataNoun | WordTags.Title))
            {
                var phrase = before.Is(WordTags.SubjectPronoun) && !before.Is(WordTags.Determiner) ? i - 1 : Walk(article, i - 1, floor);
                if (phrase < i)
                    return (phrase, says ? comma - 1 : i - 1);
            }
        }
        return null;
    }

    /// <summary>The phrase that begins with token <paramref name="first"/>, after an inverted verb.</summary>
    /// <param name="end">One past the last token that it may have.</param>
    /// <returns>Its last token; <paramref name="first"/> - 1 where none begins there.</returns>
    public static int Right(ArticleTokens article, int first, int end)
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
        if (article[at - 2].Kind == TokenKind.Number && (article.IsWord(at, "of") || article.IsWord(at, "from")) || article.IsWord(at, "who") || token.Kind == TokenKind.Number)
            return true;
        if (token.Is(WordTags.That | WordTags.Wh | WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator | WordTags.TimeWord | WordTags.SubjectPronoun & ~WordTags.Determiner) && !token.Is(WordTags.Determiner))
            return false;
        if (token.Is(WordTags.Determiner | WordTags.Possessive | WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun) || token.IsCapital)
            return true;
        for (var i = at; i < Math.Min(end, at + 5) && IsNominal(article[i]) && !IsVerb(article, i) && !(article[i].Is(WordTags.CueVerb) && article[i].Form == VerbForm.Gerund); i++)
        {
            if (article[i].Is(WordTags.Title | WordTags.PersonNoun))
                return true;
        }
        return false;
    }

    /// <summary>An aside runs to the next comma, dash or end; nothing where a verb of its own says that it is a clause.</summary>
    private static int AsideEnd(ArticleTokens article, int from, int end)
    {
        var i = from;
        var relative = false;
        for (; i < end && i < from + LongestAside; i++)
        {
            var token = article[i];
            if (token.Kind == TokenKind.Mark && token.Mark is ',' or '.' or ';' or ':' or '—' or '–' or '?' or '!' or '(')
                break;
            relative |= token.Is(WordTags.Relative);
            if (!relative && token.Is(WordTags.Be | WordTags.Modal) && !token.IsCapital)
                return from - 1;
            if (token.IsQuotation && i == from)
                return from - 1;
            if (!relative && i > from && (article.IsWord(i, "during") || article.IsWord(i, "after") || article.IsWord(i, "when") || article.IsWord(i, "while") || token.Is(WordTags.TimeWord)))
                break;
        }
        return i - 1;
    }

    private static int RightCore(ArticleTokens article, int first, int end)
    {
        var last = first - 1;
        var named = false;
        for (var i = first; i < end; i++)
        {
            var token = article[i];
            if (token.IsQuotation || token.Kind == TokenKind.Mark && !token.IsMark('-') && !token.IsMark('&') && !token.IsMark('/') || token.Is(WordTags.TimeWord))
                break;
            if (i > last && token.IsCapital && !token.Is(CapitalRun.NeverNames))
            {
                last = i = CapitalRun.End(article, i, end);
                named |= !article[last].Is(WordTags.Title) && !article[last].IsGenitive;
            }
            else if (token.Is(WordTags.Determiner | WordTags.Possessive) && !token.Is(WordTags.That))
            {
                if (i > first && !article[i - 1].Is(WordTags.Preposition | WordTags.Determiner))
                    break;
                last = i;
            }
            else if (token.Is(WordTags.NameParticle) && i > first && i + 1 < end && article[i + 1].IsCapital || token.Is(WordTags.Coordinator) && i + 1 < end && i > first && Joins(article, i, first, end))
            {
                last = i;
            }
            else if (token.Is(WordTags.Preposition))
            {
                if (i == first || i + 1 >= end || article.IsWord(i, "during") || article.IsWord(i, "after") || article.IsWord(i, "before") || article.IsWord(i, "as") || article.IsWord(i, "about")
                    || named && !article.IsWord(i, "of") && !(article.IsWord(i, "from") || article.IsWord(i, "with")))
                    break;
                if (article[i + 1].Is(WordTags.SubjectPronoun) && !article[i + 1].Is(WordTags.Determiner) || article[i + 1].Kind == TokenKind.Mark || article[i + 1].Is(WordTags.TimeWord | WordTags.Occasion) || IsOccasion(article, i, end))
                    break;
            }
            else if (token.Is(WordTags.Adverb) && i > first && article[i - 1].Is(WordTags.Determiner))
            {
                last = i;
            }
            else if (last >= first && article[last].Is(WordTags.DataNoun) && i + 2 < end && article.IsWord(i + 1, "by") && article[i + 2].Kind == TokenKind.Word)
            {
                last = Right(article, i + 2, end);
                break;
            }
            else if (IsNominal(token) && !IsVerb(article, i) && (token.IsCapital || token.Is(NounTags) || (named ? i + 1 < end && article[i + 1].Is(NounTags) : !LooksPast(article, i))))
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

    /// <summary>Whether an unknown lower-case word after a noun ends like a verb in the past ("Both parents stiffened").</summary>
    private static bool LooksPast(ArticleTokens article, int at) =>
        article[at].Tags == WordTags.None && article.WordAt(at).EndsWith("ed", StringComparison.Ordinal) && !article[at - 1].Is(WordTags.Determiner | WordTags.Possessive);

    /// <summary>Whether a preposition leads to the occasion of saying ("in a statement") rather than to the source.</summary>
    public static bool IsOccasion(ArticleTokens article, int preposition, int end)
    {
        for (var i = preposition + 1; i < Math.Min(end, preposition + 5); i++)
        {
            if (article[i].Kind == TokenKind.Mark || article[i].Is(WordTags.Preposition))
                return false;
            if (article[i].Is(WordTags.Occasion | WordTags.TimeWord))
                return true;
        }
        return false;
    }
}
