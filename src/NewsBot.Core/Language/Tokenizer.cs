using NewsBot.Core.Archive;

namespace NewsBot.Core.Language;

/// <summary>Cuts a paragraph into words, numbers, marks and whole quotations, each with what the lexicon knows of it.</summary>
internal static class Tokenizer
{
    /// <summary>In UTF-16 code units, the marks included.</summary>
    private const int ShortestNickname = 4, LongestNickname = 14;

    /// <summary>Appends the tokens of <paramref name="paragraph"/> in order; blanks are in none.</summary>
    public static void Tokenize(string text, Span paragraph, List<Quotation> quotations, List<Token> tokens)
    {
        var next = 0;
        for (var i = paragraph.Start; i < paragraph.End;)
        {
            if (next < quotations.Count && quotations[next].Span.Start == i)
            {
                var span = quotations[next++].Span;
                tokens.Add(IsNickname(text, paragraph, span, tokens) ? new Token(span.Start, span.End, TokenKind.Word, WordTags.None) { IsCapital = true }
                    : new Token(span.Start, span.End, TokenKind.Quotation, WordTags.None));
                i = span.End;
                continue;
            }
            if (char.IsWhiteSpace(text[i]) || char.IsControl(text[i]))
            {
                i++;
                continue;
            }
            var limit = next < quotations.Count ? quotations[next].Span.Start : paragraph.End;
            var end = char.IsLetterOrDigit(text[i]) ? WordEnd(text, i, limit) : i + 1;
            // Half a surrogate pair is no place to cut.
            if (end == i + 1 && end < limit && char.IsSurrogatePair(text[i], text[end]))
                end++;
            tokens.Add(char.IsLetterOrDigit(text[i]) ? Word(text, i, ref end, limit) : new Token(i, end, TokenKind.Mark, WordTags.None) { Mark = text[i] });
            i = end;
        }
    }

    /// <summary>"William D. “Hank” Marsh": one word in quotation marks between a first name and the last, which is a part of the name.</summary>
    private static bool IsNickname(string text, Span paragraph, Span quotation, List<Token> tokens)
    {
        if (quotation.End - quotation.Start is < ShortestNickname or > LongestNickname || tokens is not [.., { IsWord: true, IsCapital: true, IsGenitive: false } before] || before.Start < paragraph.Start || before.End + 1 != quotation.Start
            || !before.Is(WordTags.MaleName | WordTags.FemaleName) && !(before.End - before.Start == 2 && text[before.Start + 1] == '.')
            || quotation.End + 2 >= paragraph.End || text[quotation.End] != ' ' || !char.IsUpper(text[quotation.End + 1]) || !char.IsLetter(text[quotation.End + 2]))
            return false;
        var word = text.AsSpan(quotation.Start + 1, quotation.End - quotation.Start - 2);
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter) && letter is not ('.' or '-'))
                return false;
        }
        return char.IsUpper(word[0]) && char.IsLetter(word[^1]);
    }

    private static int WordEnd(string text, int i, int limit)
    {
        while (i < limit)
        {
            var c = text[i];
            var inner = i + 1 < limit && char.IsLetterOrDigit(text[i + 1])
                && (c is '\'' or '’' or '-' or '‑' or '&' || (c is '.' or ','
                    && (char.IsDigit(text[i + 1]) && char.IsDigit(text[i - 1]) || c == '.' && (IsInitial(text, i) || IsDomain(text, i + 1, limit)))));
            if (!char.IsLetterOrDigit(c) && !inner && !char.IsSurrogate(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
                break;
            i++;
        }
        return i;
    }

    /// <summary>Whether the end of a site's address follows the point (Weather.com, change.org).</summary>
    private static bool IsDomain(string text, int start, int limit)
    {
        var end = start;
        while (end < limit && char.IsAsciiLetterLower(text[end]))
            end++;
        return (end >= limit || !char.IsLetterOrDigit(text[end])) && text[start..end] is "com" or "org" or "net" or "gov" or "edu" or "io" or "info" or "co" or "uk" or "eu";
    }

    /// <summary>Whether one letter alone stands before the point (U.S., D.C.).</summary>
    private static bool IsInitial(string text, int point) => char.IsLetter(text[point - 1]) && (point < 2 || !char.IsLetterOrDigit(text[point - 2]));

    private static Token Word(string text, int start, ref int end, int limit)
    {
        var word = text.AsSpan(start, end - start);
        if (char.IsDigit(word[0]))
            return new Token(start, end, TokenKind.Number, WordTags.None);
        var genitive = word.Length > 2 && word[^1] is 's' or 'S' && word[^2] is '\'' or '’';
        var stem = genitive ? word[..^2] : word;
        if (!genitive && word[^1] is 's' && end < limit && text[end] is '\'' or '’' && (end + 1 >= limit || text[end + 1] is ' '))
        {
            genitive = true;
            end++;
        }
        var entry = Find(stem);
        // "the WHO", "US officials": no pronouns.
        if (stem is "WHO" or "US" && !IsAmongCapitals(text, start, end, limit))
            entry = default;
        // "D-Calif.": a party and a state.
        if (word.Length > 4 && word[1] == '-' && char.IsUpper(word[2]) && Find(word[2..]) is { Tags: var state } && (state & WordTags.Abbreviation) != 0)
            entry = new LexicalEntry(WordTags.Abbreviation, null, VerbForm.None);
        var point = end < limit && text[end] == '.' && !genitive
            && ((entry.Tags & WordTags.Abbreviation) != 0 && (char.IsUpper(word[0]) || word is "v" or "vs") || word.Length == 1 && char.IsUpper(word[0])
            && word[0] != 'I' || word.Length > 2 && word[^2] == '.');
        if (point)
            end++;
        // An initial is no article (James A. Lewis).
        if (point && word.Length == 1)
            entry = default;
        return new Token(start, end, TokenKind.Word, Tags(entry.Tags, point))
        {
            Cue = entry.Cue,
            Form = entry.Form,
            IsCapital = char.IsUpper(word[0]),
            IsGenitive = genitive,
        };
    }

    /// <summary>Whether the words on both sides are in capitals, too, so that these tell nothing.</summary>
    private static bool IsAmongCapitals(string text, int start, int end, int limit)
    {
        var before = text.AsSpan(0, start).TrimEnd();
        var after = text.AsSpan(end, limit - end).TrimStart();
        return before.Length > 1 && char.IsUpper(before[^1]) && char.IsUpper(before[^2]) && after.Length > 1 && char.IsUpper(after[0]) && char.IsUpper(after[1]);
    }

    /// <summary>Without its point an abbreviation is none, and no month or day either (Mar, Sun).</summary>
    private static WordTags Tags(WordTags tags, bool hasPoint) =>
        hasPoint || (tags & WordTags.Abbreviation) == 0 ? tags
        : (tags & WordTags.TimeWord) != 0 ? tags & ~(WordTags.Abbreviation | WordTags.TimeWord) : tags & ~WordTags.Abbreviation;

    /// <summary>The entry of a word, of its first part (he'll, they've), or of its form with a straight apostrophe.</summary>
    private static LexicalEntry Find(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('\'', '’');
        if (mark <= 0)
            return Lexicon.Find(word);
        if (word.Length > 2 && mark == word.Length - 2 && word[^1] is 't' && word[mark - 1] is 'n')
        {
            Span<char> straight = stackalloc char[Math.Min(word.Length, 24)];
            word[..straight.Length].CopyTo(straight);
            straight.Replace('’', '\'');
            return Lexicon.Find(straight);
        }
        return Lexicon.Find(word[..mark]);
    }
}
