using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>Understands a question: its kind, whom it asks after, its figures, quoted words and matter.</summary>
internal static class QuestionParser
{
    /// <summary>What is read of a question, in UTF-16 code units; nobody asks at greater length.</summary>
    public const int MaxLength = 2000;

    /// <summary>How many words tell a place or time after "in" or "at".</summary>
    private const int SettingWords = 3;

    public static Question Parse(string text)
    {
        var clean = Clean(text);
        var quotation = QuotedWords.First(clean);
        var quoted = quotation?.Words.Of(clean);
        var isFigure = quoted is not null && FigureFinder.Find(quoted) is [var only] && only.Span.Length == quoted.Length;
        var rest = quotation is { } marks && !isFigure ? clean[..marks.Whole.Start] + " " + clean[marks.Whole.End..] : clean;
        rest = SpeltNumbers.Mended(rest);
        var figures = FigureFinder.Find(rest);
        var words = QuestionToken.Split(rest, figures.Select(figure => figure.Span));
        var start = words.FindIndex(word => QuestionWords.Opening(word.Lower) is not null);
        var question = new Question(text, QuestionKinds.Topic)
        {
            Quoted = isFigure ? null : quoted,
            Figures = [.. figures.Select(figure => new AskedFigure(figure.Quantity, figure.Span.Of(rest), figure.Of?.Of(rest), figure.Margin))],
        };
        question = start < 0 ? Loose(question, words) : Shaped(WithFiguresFrom(question, words, start), words[start..]);
        return question with { Names = NamesIn(words, question.Topic), Setting = SettingIn(words, question.Topic) };
    }

    /// <summary>The words of the topic that stand with a capital, unless the question is shouted, or has none in lower case to tell by.</summary>
    private static IReadOnlyList<string> NamesIn(List<QuestionToken> words, IReadOnlyList<string> topic)
    {
        var capital = words.Skip(1).Where(word => !word.IsFigure && char.IsUpper(word.Text[0])).ToList();
        return capital.Count * 2 > words.Count ? [] : [.. capital.SelectMany(word => ContentWords.Of(word.Text)).Where(topic.Contains)];
    }

    private static IReadOnlyList<string> SettingIn(List<QuestionToken> words, IReadOnlyList<string> topic) =>
    [
        .. words.Index()
            .Where(word => word.Item.Lower is "in" or "at" or "during")
            .SelectMany(word => words.Skip(word.Index + 1).Take(SettingWords))
            .SelectMany(word => ContentWords.Of(word.Text))
            .Where(topic.Contains),
    ];

    /// <summary>What stands before the question lends it no figure, unless it has none of its own.</summary>
    private static Question WithFiguresFrom(Question question, List<QuestionToken> words, int start)
    {
        var before = words.Take(start).Count(word => word.IsFigure);
        return before < question.Figures.Count ? question with { Figures = [.. question.Figures.Skip(before)] } : question;
    }

    private static Question Shaped(Question question, List<QuestionToken> words)
    {
        var opening = QuestionWords.Opening(words[0].Lower)!;
        var say = QuestionWords.SayIn(words);
        question = question with
        {
            Verb = say > 0 && !QuestionWords.IsPlainSay(words[say].Lower) ? words[say].Lower : null,
            Pronoun = words.Take(Math.Max(say, 0)).Select(word => word.Lower).FirstOrDefault(word => word is "he" or "she" or "they"),
        };
        if (SourceQuestion.TryRead(words, out var isNamed))
            return ForSources(question, words, isNamed);
        if (SourceQuestion.AsksOrigin(words, opening))
            return question with { Kind = QuestionKinds.Origin, Topic = TopicOf(words) };
        if (QuestionWords.AsksHowMany(words, opening))
            return HowMany(question, words);
        if (opening is "did" or "does" or "has" && say > 0)
            return DidSay(question, words, say);
        if (opening is "which" or "what" && words.Count > 1 && words[1].Lower is "city" or "town" or "country" or "place" or "day" or "date" or "month" or "year")
        {
            question = question with { Kind = QuestionKinds.WhenWhere, AsksWhere = words[1].Lower is "city" or "town" or "country" or "place" };
            return say > 0 ? Named(question, [words[0], .. words[2..]], say - 1) : question with { Topic = TopicOf(words) };
        }
        if (opening is "when" or "where")
        {
            question = question with { Kind = QuestionKinds.WhenWhere, AsksWhere = opening == "where" };
            return say > 0 ? Named(question, words, say) : question with { Topic = TopicOf(words) };
        }
        if (opening is "what" or "how" && say > 0)
            return Named(question with { Kind = QuestionKinds.WhatSaid }, words, say);
        if (opening == "who" && say < 0 && words.Count > 2 && words[1].Lower is "is" or "was" or "are" or "were" && question.Figures.Count == 0 && question.Quoted is null)
            return question with { Topic = TopicOf(words) };
        var kind = opening is "who" or "whose" or "whom" || (opening == "which" && say > 0) ? QuestionKinds.WhoSaid
            : question.Figures.Count > 0 && opening == "what" ? QuestionKinds.Figure
            : QuestionKinds.Topic;
        return question with { Kind = kind, Topic = TopicOf(words) };
    }

    /// <summary>No question word: a bare figure, bare words in quotation marks, or a name or topic, which only the archive can tell apart.</summary>
    private static Question Loose(Question question, List<QuestionToken> words)
    {
        if (SourceQuestion.TryRead(words, out var isNamed))
            return ForSources(question, words, isNamed);
        var kind = question.Quoted is not null ? QuestionKinds.WhoSaid
            : question.Figures.Count > 0 ? QuestionKinds.Figure
            : QuestionKinds.Topic;
        return question with { Kind = kind, Topic = TopicOf(words) };
    }

    private static Question HowMany(Question question, List<QuestionToken> words)
    {
        var counted = words.Exists(word => word.Lower == "much") ? null
            : words.SkipWhile(word => word.Lower is not ("many" or "of")).Skip(1).SelectMany(word => ContentWords.Of(word.Text)).FirstOrDefault();
        return question with
        {
            Kind = QuestionKinds.HowMany,
            Topic = [.. TopicOf(words).Concat(counted is null ? [] : [counted]).Distinct(StringComparer.Ordinal)],
            Counts = counted,
            AsksShare = words[0].Lower != "how" && !words.Exists(word => word.Lower == "number"),
        };
    }

    private static Question ForSources(Question question, List<QuestionToken> words, bool? isNamed) => question with
    {
        Kind = QuestionKinds.Sources,
        IsNamed = isNamed,
        IsPassedOn = SourceQuestion.AsksPassedOn(words),
        Topic = TopicOf(words.Where(word => !SourceQuestion.IsFrame(word.Lower))),
    };

    private static Question DidSay(Question question, List<QuestionToken> words, int say)
    {
        var clause = words[(say + 1)..].SkipWhile(word => word.Lower == "that").ToList();
        var isOpen = clause.Count == 0 || clause[0].Lower is "anything" or "something" or "about" or "on";
        return question with
        {
            Kind = QuestionKinds.DidSay,
            Name = NameIn(words[1..say]),
            Quoted = question.Quoted ?? (isOpen ? null : string.Join(' ', clause.Select(word => word.Text))),
            Topic = TopicOf(clause),
        };
    }

    private static Question Named(Question question, List<QuestionToken> words, int say)
    {
        var name = NameIn(words[1..say]);
        var rest = TopicOf(words[(say + 1)..].Where(word => !QuestionWords.IsListener(word.Lower)));
        if (name is not null && QuestionWords.IsWriter(name))
            return question with { Topic = rest, IsWriter = true };
        return question with { Name = name, Topic = name is null ? [.. TopicOf(words[1..say]).Concat(rest).Distinct(StringComparer.Ordinal)] : rest };
    }

    /// <summary>Whom the words between the auxiliary and the verb name; null for a pronoun or nobody.</summary>
    private static string? NameIn(List<QuestionToken> words)
    {
        var name = words.SkipWhile(word => QuestionWords.IsAuxiliary(word.Lower) || word.Lower is "else" or "exactly" or "long" or "often" or "far").ToList();
        while (name.Count > 0 && (QuestionWords.IsAuxiliary(name[^1].Lower) || QuestionWords.IsFrame(name[^1].Lower) || name[^1].Lower is "to" or "also"))
            name.RemoveAt(name.Count - 1);
        return name.TrueForAll(word => QuestionWords.IsPronoun(word.Lower) || word.IsFigure || word.Lower is "the" or "archive" or "article" or "report" or "this")
            ? null
            : string.Join(' ', name.Select(word => word.Text));
    }

    /// <summary>Content words of the question's matter: what only frames it left out.</summary>
    private static IReadOnlyList<string> TopicOf(IEnumerable<QuestionToken> words) =>
    [
        .. words.Where(word => !word.IsFigure)
            .SelectMany(word => ContentWords.Of(word.Text))
            .Where(word => !QuestionWords.IsFrame(word) && !QuestionWords.IsSay(word) && QuestionWords.Opening(word) is null)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The words to look for in what stands where words are expected: without marks around them.</summary>
    public static string Words(string text) => Clean(text).Trim(QuestionToken.Marks);

    private static string Clean(string text)
    {
        var kept = text.Length > MaxLength ? text[..MaxLength] : text;
        return string.Join(' ', string.Concat(kept.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
