using System.Security.Cryptography;
using NewsBot.Core.Answering;
using NewsBot.Core.Answering.Verbatim;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;

namespace NewsBot.Core.Chat;

/// <summary>Question and answer in chat: what goes out is kept, so that its buttons work and the conversation goes on after a restart.</summary>
internal sealed class Exchange(QuestionDesk questions, IArchive archive, IChatStore store, DigestCommand digest, Func<ChatRequest, Viewpoint> look, TimeProvider time, Func<Answer, string> write, Rephrasing? rephrasing = null)
{
    /// <summary>An older conversation is not taken up: who comes back then speaks of something else.</summary>
    public static readonly TimeSpan TakenUpWithin = TimeSpan.FromHours(12);

    private const int KeyLength = 12;
    private const string KeyLetters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>Answers words in the light of what was said before.</summary>
    public async Task<Reply> TalkAsync(ChatRequest request, string words, CancellationToken cancellationToken)
    {
        var topic = await TopicAsync(request, cancellationToken);
        var conversation = new Conversation(questions, topic, rephrasing);
        var (inquiry, answer) = await conversation.TurnAsync(words, look(request), cancellationToken);
        var reply = await ReplyAsync(request, inquiry, answer, cancellationToken);
        await GoOnAsync(request, conversation.Topic, topic, cancellationToken);
        return reply;
    }

    /// <summary>Answers an inquiry that stands on its own; a follow-up goes on from it.</summary>
    public async Task<Reply> AnswerAsync(ChatRequest request, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(request, inquiry, cancellationToken);
        var reply = await ReplyAsync(request, inquiry, answer, cancellationToken);
        if (answer.Claims.Count > 0)
            await GoOnAsync(request, inquiry, await TopicAsync(request, cancellationToken), cancellationToken);
        return reply;
    }

    /// <summary>Asks under the viewpoint of the request, and of nobody else.</summary>
    public Task<Answer> AskAsync(ChatRequest request, Inquiry inquiry, CancellationToken cancellationToken)
    {
        var viewpoint = look(request);
        return inquiry.Command == ChatCommands.Digest.Name && DigestScope.TryParse(inquiry.Text, out var scope)
            ? digest.AnswerAsync(scope, viewpoint, cancellationToken)
            : inquiry.AnswerAsync(questions, viewpoint, cancellationToken);
    }

    public Task<Reply> ReplyAsync(ChatRequest request, Inquiry inquiry, Answer answer, CancellationToken cancellationToken) =>
        ReplyAsync(RandomNumberGenerator.GetString(KeyLetters, KeyLength), request, inquiry, answer, cancellationToken);

    /// <param name="key">Under what it is kept.</param>
    public async Task<Reply> ReplyAsync(string key, ChatRequest request, Inquiry inquiry, Answer answer, CancellationToken cancellationToken)
    {
        // A passage, a day or a place was asked for: these lead the reply as they stand.
        if (rephrasing is not null && inquiry.Turn is (FollowUpKind.None or FollowUpKind.Else))
            answer = await rephrasing.RephraseAsync(answer, cancellationToken);
        var kept = await store.KeepAsync(
            new KeptReply(key, request.Key, request.Channel, request.Asker, inquiry, time.GetUtcNow())
            {
                IsPrivate = request.IsPrivate,
                Marks = LineMark.Of(answer),
                Answer = write(answer),
                State = StateOf(answer.Holdings),
            },
            cancellationToken);
        return inquiry.Turn == FollowUpKind.Passage && answer.Claims.Count > 0
            ? AnswerReply.PassageOf(answer, 0, kept) with { IsPrivate = request.IsPrivate }
            : AnswerReply.Of(answer, kept, request, await ChoicesAsync(request, inquiry, answer, cancellationToken));
    }

    /// <summary>What was taken in lately; its pages, and what is pressed under it, go on from the same instant.</summary>
    public async Task<Reply> DigestAsync(ChatRequest request, IReadOnlyDictionary<string, string> options, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (!digest.TryRead(options, viewpoint.Now, out var since, out var why))
            return new Reply(why) { IsPrivate = request.IsPrivate };
        var inquiry = new Inquiry(ChatCommands.Digest.Name, LookBack.Write(since));
        return await ReplyAsync(request, inquiry, await AskAsync(request, inquiry, cancellationToken), cancellationToken);
    }

    /// <summary>The full inquiry that a choice comes to; null where the choice is none of those that there are now.</summary>
    public async Task<Inquiry?> ChosenAsync(ChatRequest request, KeptReply kept, string choice, CancellationToken cancellationToken)
    {
        var inquiry = kept.Inquiry;
        if (inquiry.Command == ChatCommands.Audit.Name)
            return (await ChoicesAsync(request, inquiry, await AskAsync(request, inquiry, cancellationToken), cancellationToken)).Any(known => known.Value == choice) ? inquiry with { Text = choice } : null;
        if (!int.TryParse(choice, out var number) || number < 0 || number >= kept.Marks.Count)
            return null;
        var answer = await AskAsync(request, inquiry, cancellationToken);
        var line = LineMark.Of(answer).ToList().IndexOf(kept.Marks[number]);
        if (line < 0 || line >= answer.Claims.Count)
            return null;
        var name = answer.Claims[line].Source.Name;
        return inquiry.Command == ChatCommands.Ask.Name && QuestionParser.Parse(inquiry.Text).Name is { Length: > 0 } asked && inquiry.Text.Contains(asked, StringComparison.OrdinalIgnoreCase)
            ? new Inquiry(inquiry.Command, inquiry.Text.Replace(asked, name, StringComparison.OrdinalIgnoreCase))
            : new Inquiry(ChatCommands.Source.Name, name);
    }

    private async Task<IReadOnlyList<ReplyChoice>> ChoicesAsync(ChatRequest request, Inquiry inquiry, Answer answer, CancellationToken cancellationToken)
    {
        const int mostArticles = 25;
        const int longestValue = 75;
        if (answer.Outcome != Outcome.Ambiguous)
            return [];
        if (inquiry.Command != ChatCommands.Audit.Name)
            return [.. answer.Claims.Index().Select(claim => AnswerReply.Choice(claim.Index, claim.Item.Source.Name, claim.Item.Source.Role ?? claim.Item.Claim.Citation.Article.Title))];
        var articles = await archive.ArticlesLikeAsync(look(request), inquiry.Text, mostArticles, cancellationToken);
        return [.. articles.Where(article => article.Id.Value.Length <= longestValue).Select(article => AnswerReply.Choice(0, article.Title, article.Id.Value) with { Value = article.Id.Value })];
    }

    private async Task<Inquiry?> TopicAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        var talk = await store.TalkAsync(ConversationOf(request), cancellationToken);
        return talk is null || time.GetUtcNow() - talk.At > TakenUpWithin ? null : talk.Event == request.Key ? talk.Before : talk.Topic;
    }

    private Task GoOnAsync(ChatRequest request, Inquiry? topic, Inquiry? before, CancellationToken cancellationToken) =>
        store.KeepTalkAsync(new Talk(ConversationOf(request), topic, before, request.Key, time.GetUtcNow()), cancellationToken);

    /// <summary>In a channel everyone has a conversation of their own; and what was asked in private goes on in private.</summary>
    private static string ConversationOf(ChatRequest request)
    {
        var channel = request.Channel;
        var isOwn = channel.Place == ChatPlace.Channel || (request.IsPrivate && channel.Place == ChatPlace.Thread);
        return $"{channel.Platform} {channel.Id}" + (isOwn ? $" {request.Asker}" : "") + (request.IsPrivate && isOwn ? " private" : "");
    }

    private static string StateOf(Holdings holdings) =>
        FormattableString.Invariant($"articles: {holdings.Articles}; passages: {holdings.Passages}; claims: {holdings.Claims}; sources: {holdings.Sources}; newest: {holdings.Newest?.ToString() ?? "undated"}");
}
