using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Finds the noun phrase that ends before a verb: its subject, without a parse.</summary>
internal static class SourceBefore
{
    private const int LongestAside = 30;

    /// <summary>The phrase that ends with token <paramref name="last"/>.</summary>
    /// <param name="floor">The phrase begins here at the earliest.</param>
    /// <returns>Its first token and its last (an aside before the verb may be left out); null where none ends there.</returns>
    public static (int First, int Last)? Ending(ArticleTokens article, int last, int floor)
    {
        if (last < floor)
            return null;
        var token = article[last];
        if (token.IsMark(','))
            return last > floor && article[last - 1].IsMark(')') && Bracketed(article, last - 1, floor) is var (begin, close) && article[begin].IsCapital
                && !(begin > floor && article[begin - 1].Is(WordTags.Coordinator | WordTags.Preposition)) ? (begin, close) : Appositive(article, last, floor);
        if (Nouns.ClosesAside(article, last))
            return Appositive(article, last, floor) is var (author, end) && (article[author].IsCapital || article[author].Is(WordTags.Determiner | WordTags.Possessive)) ? (author, end == last - 1 ? last : end) : null;
        if (token.IsMark(')'))
            return Bracketed(article, last, floor);
        if (token.IsOneOf("—–"))
            return DashedAside.Before(article, last, floor);
        // "a third of voters or less want"
        if (last - 2 >= floor && article.IsAny(last, "less", "more", "fewer", "so") && article.IsWord(last - 1, "or"))
            return Ending(article, last - 2, floor) is var (count, _) ? (count, last) : null;
        if (article.IsWord(last, "ago"))
            return Ending(article, TimeBefore.OfAgo(article, last, floor), floor);
        if (TimeBefore.Skip(article, last, floor) is var before && before < last)
            return OfTime(article, before, last, floor);
        // "people close to her"
        if (last - 3 >= floor && token.Is(WordTags.ObjectPronoun) && article.IsWord(last - 1, "to") && article.IsAny(last - 2, "close", "loyal"))
            return Ending(article, last - 3, floor) is var (friends, _) ? (friends, last) : null;
        // "they both said", "the mayors all agreed"
        if (last > floor && article.IsAny(last, "both", "all", "each") && (article[last - 1].Is(WordTags.SubjectPronoun) && !article[last - 1].Is(WordTags.Determiner) || Nouns.IsNominal(article[last - 1]))
            && Ending(article, last - 1, floor) is var (one, other) && !(one > floor && article[one - 1].Is(WordTags.Preposition | WordTags.To | WordTags.CueVerb)) && !Nouns.IsVerb(article, other))
            return (one, other);
        if (last - 1 > floor && article.IsWord(last, "others") && article.IsWord(last - 1, "and") && article[Math.Min(last + 1, article.Tokens.Count - 1)].Form != VerbForm.Gerund && Joined(article, last, floor) is var all && all < last && (OpensClause(article, all, floor) || IsLeadIn(article, floor) && article[all - 1].IsMark(',')))
            return (all, last);
        if (token.Is(WordTags.SubjectPronoun) && !token.Is(WordTags.Determiner) && !token.IsCapital || token.Is(WordTags.SubjectPronoun)
            && (last == floor || !Nouns.IsNominal(article[last - 1])))
            return (Quantity.Start(article, QuantifierStart(article, last, floor), floor), last);
        var first = Walk(article, last, floor);
        if (first > last)
            return null;
        first = NameStart.BehindTime(article, first, last);
        first = Joined(article, ListStart(article, first, last, floor), floor);
        if (last + 1 < article.Tokens.Count && article[last + 1].Form != VerbForm.Gerund && WhoBefore.Find(article, first, floor) is var antecedent and >= 0)
            return (antecedent, last);
        return (Quantity.Start(article, NameBefore(article, PlaceBefore.Skip(article, first, last, floor), last, floor), floor), last);
    }

    /// <summary>"Helen Marsh, a supporter of the bill told the Gazette": the name before an aside that no comma closes.</summary>
    private static int NameBefore(ArticleTokens article, int first, int last, int floor)
    {
        if (first - 3 < floor || !article.IsAny(first, "a", "an", "the") || article[first].IsCapital || !article[first - 1].IsMark(',') || !article[last].IsWord || !Stretch.Any(article, first, last, token => token.Is(WordTags.PersonNoun | WordTags.Title))
            || Stretch.Any(article, last + 1, Math.Min(last + 4, article.Tokens.Count - 1), token => token.IsOneOf(",.")))
            return first;
        var name = article[first - 2].IsMark(')') ? Bracketed(article, first - 2, floor)?.First ?? first : article[first - 2].IsCapital ? Walk(article, first - 2, floor) : first;
        return name < first - 2 && article[name].IsCapital && article[name + 1].IsCapital && OpensClause(article, name, floor) && !article[name].Is(WordTags.Adverb | WordTags.TimeWord | WordTags.Preposition) ? name : first;
    }

    /// <summary>The phrase before a time; of a report the time when it came out is a part ("a report published Friday").</summary>
    private static (int First, int Last)? OfTime(ArticleTokens article, int before, int last, int floor) =>
        IsParticiple(article, before) || article.IsWord(before, "out") && before > floor && article[before - 1].Is(WordTags.DataNoun) ? Ending(article, before - 1, floor) is var (report, _) ? (report, last) : null
        : Ending(article, before, floor) is var (first, end) ? (first, Stretch.Any(article, first, end, token => token.Is(WordTags.DataNoun)) ? last : end) : null;

    /// <summary>Whether a word in the past hangs on the noun before it ("a report published", "a tape released").</summary>
    private static bool IsParticiple(ArticleTokens article, int at) =>
        at > 0 && !article[at].IsCapital && (article[at].Is(WordTags.ReleaseVerb) || article.WordAt(at).EndsWith("ed", StringComparison.Ordinal)) && Nouns.IsNominal(article[at - 1]);

    /// <summary>"Marsh and his aides", "Marsh, Vance and others", "union officials and parish operatives": where a phrase joined with another begins, if the clause begins with it.</summary>
    private static int Joined(ArticleTokens article, int first, int floor)
    {
        if (first - 2 < floor || !article.IsAny(first - 1, "and", "or") || !article[first].Is(WordTags.Possessive | WordTags.PersonNoun | WordTags.Determiner) && !article[first].IsCapital && !Nouns.IsNominal(article[first]))
            return first;
        var end = first - 2;
        var isClosed = article[end].IsMark(',');
        if (isClosed)
        {
            if (!article[first].Is(WordTags.Possessive) || end - 2 < floor || article[end - 1].Kind != TokenKind.Number || !article[end - 2].IsMark(','))
                return first;
            end -= 3;
        }
        if (end < floor || !article[end].IsCapital && !article[end].Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.Title) && !Strangers.IsPeople(article, end) || article[end].IsGenitive)
            return first;
        var begin = Walk(article, end, floor);
        if (begin > end || article[begin].Is(WordTags.TimeWord))
            return first;
        // "Marsh, Vance and other members": a list, but for what leads the sentence in ("In Kelso, Marsh and his aides").
        if (begin - 2 >= floor && article[begin - 1].IsMark(',') && Walk(article, begin - 2, floor) is var item && item < begin - 1 && !IsLeadIn(article, item)
            && (OpensClause(article, item, floor) || article[item].Is(WordTags.MaleName | WordTags.FemaleName) && article[item - 1].IsMark(',') && IsLeadIn(article, floor)))
            return item;
        return OpensClause(article, begin, floor) || article[begin - 1].IsMark(',') ? begin : first;
    }

    /// <summary>"Her father, Brad, 39, worried": where the description before a name begins, if it opens the clause.</summary>
    private static int Described(ArticleTokens article, int name, int last, int floor)
    {
        if (name - 3 < floor || !article[name - 1].IsMark(',') || !article[name - 2].Is(WordTags.PersonNoun) || article[name - 2].IsCapital || CapitalRun.End(article, name, last + 1) < last)
            return name;
        var begin = Walk(article, name - 2, floor);
        return begin < name - 2 && article[begin].Is(WordTags.Determiner | WordTags.Possessive) && OpensClause(article, begin, floor) ? begin : name;
    }

    private static bool OpensClause(ArticleTokens article, int at, int floor) =>
        at == floor || article[at - 1].IsQuotation || article[at - 1].Is(WordTags.That | WordTags.Subordinator | WordTags.Coordinator) && !article[at - 1].Is(WordTags.Preposition);

    private static bool IsLeadIn(ArticleTokens article, int at) =>
        article[at].Is(WordTags.Adverb | WordTags.TimeWord | WordTags.Preposition) || article.WordAt(at).EndsWith("ing", StringComparison.Ordinal) || article.WordAt(at).EndsWith("ed", StringComparison.Ordinal) || article.WordAt(at).EndsWith("ly", StringComparison.Ordinal);

    /// <summary>"Marsh, Vance and Hale said", "Marsh, Vance, and Hale said": where the list of names begins, if the sentence or clause begins with it.</summary>
    private static int ListStart(ArticleTokens article, int first, int end, int floor)
    {
        var at = first;
        var closes = at - 1 > floor && article[at - 1].Is(WordTags.Coordinator) && article[at - 2].IsMark(',');
        if (!article[first].IsCapital || !closes && !Stretch.Any(article, first, end, token => token.Is(WordTags.Coordinator)))
            return first;
        var last = closes ? at - 3 : at - 2;
        // "the Academies of Crafts, Harbours and Locks" is one body.
        if (end == first + 2 && last - 2 >= floor && article[last + 1].IsMark(',') && article.IsWord(last - 1, "of") && article[last].IsCapital && Walk(article, last, floor) is var body && article[body].Is(WordTags.Determiner))
            return body;
        while (last >= floor && article[last + 1].IsMark(',') && article[last].IsCapital && article[last].IsWord)
        {
            at = Walk(article, last, floor);
            if (at > last)
                return first;
            if (at == floor)
                return at == last && (article[at].Is(WordTags.Adverb | WordTags.TimeWord) || article.WordAt(at).EndsWith("ly", StringComparison.Ordinal) && !article[at].Is(WordTags.MaleName | WordTags.FemaleName) && !Places.Contains(article.WordAt(at).ToString())) ? last + 2 : at;
            last = at - 2;
        }
        return first;
    }

    private static int QuantifierStart(ArticleTokens article, int last, int floor) =>
        last > floor && article[last].Is(WordTags.Determiner) && article[last - 1].Is(WordTags.Determiner) && !article[last - 1].Is(WordTags.That) ? last - 1 : last;

    internal static int Walk(ArticleTokens article, int last, int floor)
    {
        var first = last + 1;
        for (var i = last; i >= floor; i--)
        {
            var token = article[i];
            if (token.Is(WordTags.Determiner | WordTags.Possessive) && !token.Is(WordTags.That) && !(token.IsCapital && token.Is(WordTags.MaleName)))
            {
                first = i;
                if (i - 1 >= floor && article[i - 1].Is(WordTags.Determiner) && !article[i - 1].Is(WordTags.That))
                    first = --i;
                if (!LinksBack(article, i - 1, floor))
                    break;
                i--;
            }
            else if (token.Is(WordTags.Preposition) && !token.Is(WordTags.TitleModifier) || token.Is(WordTags.To) && first <= last)
            {
                if (first > last || !LinksBack(article, i, floor))
                    break;
            }
            // "a newly released report"
            else if (Nouns.IsNominal(token) && !Nouns.IsVerb(article, i) && !Nouns.IsLong(article, token)
                || token.Is(WordTags.Adverb) && first == i + 1 && !article[first].Is(WordTags.Determiner | WordTags.Possessive) && i > floor && article.IsAny(i - 1, "a", "an", "the"))
            {
                first = i;
            }
            else if (!(token.Is(WordTags.Coordinator) && Nouns.Joins(article, i, floor, last))
                && !(token.IsMark('/') || token.IsMark('-') && first <= last && !(i > floor && article[i - 1].End < token.Start) || token.IsMark('&')))
            {
                break;
            }
        }
        while (first <= last && (article[first].Is(WordTags.Adverb) && !article[first].IsCapital || article[first].Kind == TokenKind.Mark))
            first++;
        return first;
    }

    /// <summary>Whether a preposition at <paramref name="at"/> hangs on a noun before it.</summary>
    private static bool LinksBack(ArticleTokens article, int at, int floor)
    {
        if (at <= floor || !article[at].Is(WordTags.Preposition | WordTags.To) || article[at].Is(WordTags.Subordinator))
            return false;
        var before = article[at - 1];
        return Nouns.IsNominal(before) && !Nouns.IsVerb(article, at - 1) && !before.Is(WordTags.Adverb);
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
            if (article[i].IsOneOf(".;:?!") || article[i].IsQuotation && !Nouns.IsWork(article, i))
                return null;
            if (!article[i].IsMark(','))
                continue;
            var before = article[i - 1];
            var share = article[i + 1].Kind == TokenKind.Number && article.IsAny(i - 1, Strangers.Shares);
            if (!before.IsMark(')') && !share && !Nouns.IsNominal(before) && !before.Is(WordTags.SubjectPronoun))
                return null;
            var opening = article[i + 1];
            var says = (opening.Is(WordTags.Determiner | WordTags.Possessive | WordTags.Relative | WordTags.Title | WordTags.TitleModifier | WordTags.PersonNoun)
                || Offices.BeginsWith(article, i + 1, comma) || opening.Kind == TokenKind.Number || opening.IsCapital || opening.IsGenitive)
                && !opening.Is(WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator | WordTags.TimeWord);
            // "Hale, whose town, Alder, is old, says": the town is subject of a verb of its own.
            if (opening.Is(WordTags.Be | WordTags.Have | WordTags.Modal) && !opening.IsCapital)
                continue;
            says |= article.IsAny(i + 1, "including", "like");
            if (!says && !opening.Is(WordTags.Preposition | WordTags.Adverb | WordTags.Subordinator | WordTags.TimeWord | WordTags.CueVerb) && !opening.IsWord)
                return null;
            // "Just over a quarter, 26 percent, say"
            if (share && Ending(article, i - 1, floor) is var (part, _))
                return (part, comma - 1);
            if (before.IsMark(')'))
                return Bracketed(article, i - 1, floor) is var (bracketed, _) && article[bracketed].IsCapital ? (bracketed, says ? comma - 1 : i - 1) : null;
            if (before.IsCapital || opening.IsCapital && CapitalRun.End(article, i + 1, comma) is var end && end == comma - 1 && end > i + 1
                || before.Is(WordTags.PersonNoun | WordTags.BodyNoun | WordTags.SubjectPronoun | WordTags.DataNoun | WordTags.Title))
            {
                var phrase = before.Is(WordTags.SubjectPronoun) && !before.Is(WordTags.Determiner) ? i - 1 : Walk(article, i - 1, floor);
                // "Hale, who went to Kelso, Ohio, on Friday, said": a place in what is told of her.
                if (phrase < i && !says && phrase - 2 > floor && article[phrase - 1].IsMark(',') && article[phrase].IsCapital && phrase == i - 1 && PlaceBefore.IsPlace(article, phrase - 2, floor, "in", "at", "to", "near")
                    && Stretch.Any(article, Math.Max(floor, phrase - LongestAside), phrase - 3, token => token.Is(WordTags.Relative) && !token.Is(WordTags.That)))
                    continue;
                if (phrase < i && phrase > floor && (article[phrase - 1].Is(WordTags.To) || article[phrase - 1].IsMark(',') && Nouns.IsSeat(article, phrase)))
                    continue;
                if (phrase < i)
                    return (Described(article, PlaceBefore.NameBefore(article, phrase, floor), i - 1, floor), says ? comma - 1 : i - 1);
            }
        }
        return null;
    }
}
