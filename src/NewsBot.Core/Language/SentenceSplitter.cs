namespace NewsBot.Core.Language;

/// <summary>Cuts the tokens of a paragraph into sentences.</summary>
internal static class SentenceSplitter
{
    private const int TagReach = 12;

    private const int LongestDateline = 14;

    /// <summary>In tokens; what is longer is no sentence, and is cut so that reading it takes no more than its share of time.</summary>
    private const int Longest = 250;

    /// <summary>What a clause has, and the one to whom something is said has not.</summary>
    private const WordTags NoAddressee = WordTags.That | WordTags.Wh | WordTags.Be | WordTags.Have | WordTags.Do | WordTags.Modal | WordTags.CueVerb | WordTags.PlainVerb | WordTags.SubjectPronoun;

    /// <summary>Appends the sentences of the tokens from <paramref name="first"/> to the end of the list.</summary>
    public static void Split(string text, List<Token> tokens, int first, int paragraph, List<Sentence> sentences)
    {
        var start = DatelineEnd(text, tokens, first);
        if (start > first)
            sentences.Add(new Sentence(first, start, paragraph));
        for (var i = start; i < tokens.Count; i++)
        {
            if (!EndsAt(text, tokens, i) && i - start < Longest)
                continue;
            while (i + 1 < tokens.Count && IsCloser(tokens, i + 1))
                i++;
            sentences.Add(new Sentence(start, i + 1, paragraph));
            start = i + 1;
        }
        if (start < tokens.Count)
            sentences.Add(new Sentence(start, tokens.Count, paragraph));
    }

    /// <summary>"LEEDS, May 3 (Wire) —": one past the dash of a dateline; <paramref name="first"/> where there is none.</summary>
    private static int DatelineEnd(string text, List<Token> tokens, int first)
    {
        if (first + 2 >= tokens.Count || !tokens[first].IsWord || tokens[first].End - tokens[first].Start < 3 || !char.IsUpper(text[tokens[first].End - 1])
            || !char.IsUpper(text[tokens[first].Start + 1]))
            return first;
        for (var i = first + 1; i < Math.Min(tokens.Count - 1, first + LongestDateline); i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Mark && (token.Mark is '—' or '–' || token.Mark == '-' && text[token.Start - 1] == ' '))
                return tokens[i + 1].IsMark('-') ? i + 2 : i + 1;
            if (token.IsWord && !token.IsCapital && !token.Is(WordTags.Preposition | WordTags.Coordinator) || token.IsQuotation)
                return first;
        }
        return first;
    }

    private static bool EndsAt(string text, List<Token> tokens, int i)
    {
        var token = tokens[i];
        if (i + 1 == tokens.Count)
            return false;
        var after = i + 1;
        while (after + 1 < tokens.Count && token.Kind == TokenKind.Mark && IsCloser(tokens, after))
            after++;
        var next = tokens[after];
        if (token.Kind == TokenKind.Mark)
            return token.Mark is '.' or '!' or '?' or '…' && !(next.IsOneOf(".!?…,;")) && CanBegin(text, next);
        if (token.IsQuotation)
            return LastMark(text, token) is '.' or '!' or '?' or '…' && CanBegin(text, next) && !IsTag(text, tokens, i + 1, LastMark(text, token));
        return token.Is(WordTags.Abbreviation) && !token.Is(WordTags.Title)
            && (next.IsQuotation || next.IsCapital && !next.Is(WordTags.CueVerb)
            && next.Is(WordTags.Determiner | WordTags.SubjectPronoun | WordTags.Preposition | WordTags.Coordinator | WordTags.Subordinator));
    }

    /// <summary>Whether a mark closes what the sentence before it opened.</summary>
    private static bool IsCloser(List<Token> tokens, int i) =>
        tokens[i].IsOneOf(")]”\"’'") && tokens[i].Start == tokens[i - 1].End;

    private static bool CanBegin(string text, Token token) =>
        token.IsQuotation || token.IsCapital || token.Kind == TokenKind.Number || token.IsMark('(') || token.IsMark('[') || token.IsMark('\'') || token.IsMark('‘')
        || token.IsOneOf("—–-•*") || IsSymbol(token) || !char.IsLetter(text[token.Start]) && token.Kind == TokenKind.Word;

    /// <summary>A picture, a square, an arrow: a sign that stands between sentences.</summary>
    private static bool IsSymbol(Token token) =>
        token.Kind == TokenKind.Mark && (char.IsSurrogate(token.Mark) || char.GetUnicodeCategory(token.Mark) == System.Globalization.UnicodeCategory.OtherSymbol);

    /// <summary>Whether what follows a quotation that ends with a point belongs to it: “Why?” Smith asked.</summary>
    private static bool IsTag(string text, List<Token> tokens, int from, char ending)
    {
        for (var i = from; i < Math.Min(tokens.Count, from + TagReach); i++)
        {
            var token = tokens[i];
            if (token.IsQuotation || token.IsOneOf(".?!:;"))
                return false;
            if (!token.Is(WordTags.CueVerb) || token.Cue!.Class != CueClass.Speech || token.Form == VerbForm.Gerund || i == from)
                continue;
            if (i + 1 == tokens.Count)
                return true;
            var next = tokens[i + 1];
            if (ending != '.' && EndsTag(text, tokens, i))
                return true;
            if (ending == '.')
                return next.IsMark('.') && i - from < 4;
            return next.IsOneOf(".,") || next.IsQuotation || next.Is(WordTags.Preposition | WordTags.TimeWord | WordTags.ObjectPronoun) && !next.Is(WordTags.That);
        }
        return false;
    }

    /// <summary>Whether nothing follows a verb of speech but how or to whom it was said: “Why?” Smith asked rhetorically. “Why?” Smith asked the two aides on Monday.</summary>
    private static bool EndsTag(string text, List<Token> tokens, int verb)
    {
        var from = verb + 1;
        while (from < tokens.Count && tokens[from].IsWord && text.AsSpan(tokens[from].Start, tokens[from].End - tokens[from].Start).EndsWith("ly"))
            from++;
        if (from > verb + 1 && from < tokens.Count && tokens[from].Is(WordTags.Preposition | WordTags.TimeWord | WordTags.To))
            return true;
        var toOne = tokens[verb].Cue!.TakesAddressee || from < tokens.Count && tokens[from].Is(WordTags.To);
        for (var i = from; i < Math.Min(tokens.Count, verb + TagReach); i++)
        {
            if (tokens[i].IsOneOf(".,") || i > from && tokens[i].Is(WordTags.Preposition | WordTags.TimeWord) && !tokens[i].Span.Of(text).Equals("of", StringComparison.Ordinal))
                return true;
            if (!tokens[i].IsWord || tokens[i].Is(NoAddressee) || !toOne)
                return false;
        }
        return false;
    }

    /// <summary>The last character inside the quotation's closing mark.</summary>
    public static char LastMark(string text, Token quotation)
    {
        var i = quotation.End - 1;
        while (i > quotation.Start && text[i] is '”' or '"' or '’' or '\'' or '»' or ' ' or '\u00A0')
            i--;
        return text[i];
    }
}
