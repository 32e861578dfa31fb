namespace NewsBot.Core.Chat;

/// <summary>The form behind "Wrong?", and what it brings in.</summary>
internal sealed class FeedbackForm(IChatStore store, TimeProvider time)
{
    private const string Kind = "kind";
    private const string Comment = "comment";
    private const int LongestComment = 1000;

    public static Reply Of(KeptReply kept) => new("")
    {
        Form = new ReplyForm(new ActionKey(ActionVerb.Wrong, kept.Key), "What is wrong?",
        [
            new FormField(Kind, "What is wrong with the answer?", FeedbackKinds.All) { IsRequired = true },
            new FormField(Comment, "What should it say?", []) { Longest = LongestComment, Hint = "Where the right words or figures stand, if you know it." },
        ]),
        IsPrivate = true,
    };

    private static Reply Unknown
    {
        get
        {
            var pick = $"Pick what is wrong: {string.Join(", ", FeedbackKinds.All.Select(known => known.Label.ToLowerInvariant()))}.";
            return new Reply($"{pick} Nothing was kept.") { IsPrivate = true, FieldErrors = new Dictionary<string, string> { [Kind] = pick } };
        }
    }

    /// <summary>Keeps what was filled in; <paramref name="kept"/> is what it is about.</summary>
    public async Task<Reply> SubmitAsync(ChatRequest request, KeptReply kept, IReadOnlyDictionary<string, string> fields, CancellationToken cancellationToken)
    {
        var kind = fields.GetValueOrDefault(Kind, "");
        if (!FeedbackKinds.Has(kind))
            return Unknown;
        var comment = Shortened.To(fields.GetValueOrDefault(Comment, "").Trim(), LongestComment);
        await store.GiveAsync(new Feedback(request.Key, request.Asker, kind, comment, time.GetUtcNow(), kept), cancellationToken);
        return new Reply("Thank you. It is kept with the answer, its evidence and the state of the archive; “newsbot feedback” lists it.") { IsPrivate = true };
    }
}
