using System.Globalization;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>An answer as a reply: answer first, then each claim cited, near misses under their own heading.</summary>
public static class AnswerReply
{
    /// <summary>The most choices that every platform's menu takes.</summary>
    private const int MostChoices = 25;

    /// <summary>The most articles that a digest names; the rest are counted.</summary>
    private const int MostArticles = 25;

    /// <summary>The longest label of a choice, in UTF-16 code units (https://docs.discord.com/developers/components/reference).</summary>
    private const int LongestLabel = 100;

    /// <summary>The answer alone, without actions.</summary>
    public static Reply Of(Answer answer) => new(answer.Lead)
    {
        Sections = [.. Sections(answer)],
        Notes = answer.Notes,
        Answer = answer,
    };

    /// <summary>The answer with what can be done about it.</summary>
    /// <param name="from">How many lines earlier pages have shown.</param>
    internal static Reply Of(Answer answer, KeptReply kept, ChatRequest request, IReadOnlyList<ReplyChoice> choices, int from = 0)
    {
        var reply = Of(answer) with { Key = kept.Key, From = from, IsPrivate = request.IsPrivate };
        var lines = reply.Sections.SelectMany(section => section.Lines).ToList();
        return reply with { Actions = [.. Actions(kept, request, lines.Count)], Menu = MenuOf(kept, choices, lines, from) };
    }

    /// <summary>The passage around one line.</summary>
    /// <param name="line">Which one, from 0.</param>
    internal static Reply PassageOf(Answer answer, int line, KeptReply kept)
    {
        var evidence = answer.Claims.Concat(answer.Near).ElementAt(line);
        var cited = CitedLine.Of(evidence) with { Passage = evidence.Claim.Passage };
        return new Reply("The passage that it stands in:")
        {
            Key = kept.Key,
            Sections = [new ReplySection(null) { Lines = [cited] }],
            Notes = evidence.Notes,
            Actions = [Wrong(kept)],
            Answer = answer,
        };
    }

    private static IEnumerable<ReplySection> Sections(Answer answer)
    {
        foreach (var part in answer.Claims.GroupBy(evidence => evidence.Under))
            yield return new ReplySection(part.Key) { Lines = [.. part.Select(CitedLine.Of)] };
        if (answer.Near.Count > 0)
            yield return new ReplySection("Nearest:") { Lines = [.. answer.Near.Select(CitedLine.Of)] };
        if (answer.TakenIn.Count > 0)
            yield return new ReplySection("Articles taken in") { Points = [.. answer.TakenIn.Take(MostArticles).Select(Point), .. Further(answer.TakenIn.Count - MostArticles)] };
    }

    private static ReplyPoint Point(Arrival arrival)
    {
        var article = arrival.Article;
        string?[] parts =
        [
            article.Outlet,
            article.Published is { } date ? FormattableString.Invariant($"{date.Day:d MMMM yyyy}") : null,
            arrival.Claims == 1 ? "1 claim" : FormattableString.Invariant($"{arrival.Claims:N0} claims"),
            article.Version > 1 ? FormattableString.Invariant($"version {article.Version}") : null,
            article.Url,
        ];
        return new ReplyPoint(article.Title, string.Join(" · ", parts.OfType<string>()));
    }

    private static IEnumerable<ReplyPoint> Further(int articles) =>
        articles > 0 ? [new ReplyPoint("And more", FormattableString.Invariant($"{articles:N0} further articles"))] : [];

    private static IEnumerable<ReplyAction> Actions(KeptReply kept, ChatRequest request, int lines)
    {
        if (lines == 1)
            yield return new ReplyAction(new ActionKey(ActionVerb.Passage, kept.Key), "Show passage");
        if (request.IsPrivate && request.Channel.Place != ChatPlace.Direct)
            yield return new ReplyAction(new ActionKey(ActionVerb.Share, kept.Key), "Share to channel");
        yield return Wrong(kept);
    }

    private static ReplyAction Wrong(KeptReply kept) => new(new ActionKey(ActionVerb.Wrong, kept.Key), "Wrong?");

    private static ReplyMenu? MenuOf(KeptReply kept, IReadOnlyList<ReplyChoice> choices, List<CitedLine> lines, int from)
    {
        if (choices.Count > 0)
            return new ReplyMenu(new ActionKey(ActionVerb.Choose, kept.Key), "Which one?", [.. choices.Take(MostChoices)]);
        return lines.Count < 2 ? null : new ReplyMenu(
            new ActionKey(ActionVerb.Passage, kept.Key),
            "Show passage",
            [.. lines.Index().Skip(from).Take(MostChoices).Select(line => Choice(line.Index, line.Item.Source, line.Item.Words))]);
    }

    /// <summary>A choice by its number, from 0.</summary>
    internal static ReplyChoice Choice(int number, string label, string description) => new(number.ToString(CultureInfo.InvariantCulture), Shortened.To(OneLine(label), LongestLabel))
    {
        Description = OneLine(description) is { Length: > 0 } words ? Shortened.To(words, LongestLabel) : null,
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
