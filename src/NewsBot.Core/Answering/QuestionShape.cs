using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The shape of a question: its kind, whom it asks after, and which of its words are its matter.</summary>
internal static class QuestionShape
{
    /// <summary>A question that opens with a question word, which is the first of <paramref name="words"/>.</summary>
    public static Question Of(Question question, List<QuestionToken> words)
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
        return question with { Kind = kind, Topic = TopicOf(words.Where((_, i) => i != say)) };
    }

    /// <summary>No question word: a bare figure, bare words in quotation marks, or a name or topic, which only the archive can tell apart.</summary>
    public static Question Loose(Question question, List<QuestionToken> words)
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
}
