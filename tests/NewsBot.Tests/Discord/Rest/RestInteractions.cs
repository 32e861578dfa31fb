using System.Text.Json.Nodes;
using NewsBot.Discord;
using NewsBot.Discord.Rest;
using NewsBot.Sockets;
using static NewsBot.Tests.Discord.Rest.RestRoom;

namespace NewsBot.Tests.Discord.Rest;

public sealed class RestInteractions
{
    private const string Callback = "POST /interactions/*/*/callback";

    private static readonly Snowflake Interaction = new(31);

    private static readonly Snowflake Application = new(5);

    private static JsonObject Deferred => new() { ["type"] = 5 };

    [Fact]
    public void An_answer_asks_for_no_answer_and_carries_no_token_of_the_bot()
    {
        using var room = new RestRoom();

        room.Run(client => client.AnswerInteractionAsync(Interaction, "to/ken", Deferred, tellsMessage: false, CancellationToken.None));
        room.Run(client => client.AnswerInteractionAsync(new Snowflake(32), "token", Deferred, tellsMessage: false, CancellationToken.None));
        room.Run(client => client.EditOriginalAsync(Application, "token", Message("after"), CancellationToken.None));
        room.Run(client => client.FollowUpAsync(Application, "token", Message("more"), CancellationToken.None));

        Assert.Equal("/interactions/31/to%2Fken/callback", room.Rest.Requests[0].Path);
        Assert.Equal("false", room.Rest.Requests[1].Query["with_response"]);
        Assert.Equal("""{"type":5}""", room.Rest.Requests[1].Body!.ToJsonString());
        Assert.Equal("after", (string?)room.Rest.Original("token")!["content"]);
        Assert.DoesNotContain(room.Rest.Requests, request => request.IsBots);
        Assert.DoesNotContain(room.Rest.Requests, request => request.Body!.AsObject().ContainsKey("nonce"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_answer_that_got_through_without_our_hearing_of_it_is_an_answer(bool isHung)
    {
        using var room = new RestRoom();
        if (isHung)
            room.Rest.Hang(Callback);
        else
            room.Rest.Drop(Callback);

        room.Run(client => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, CancellationToken.None));

        Assert.Equal(2, room.Rest.To(Callback).Count);
    }

    [Fact]
    public void A_hung_answer_is_made_again_well_within_three_seconds()
    {
        using var room = new RestRoom();
        room.Rest.Hang(Callback);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(2.5), room.Time);

        room.Run(client => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, deadline.Token));

        Assert.Equal(2, room.Rest.To(Callback).Count);
    }

    [Fact]
    public void The_callers_deadline_ends_an_answer()
    {
        using var room = new RestRoom();
        foreach (var _ in Enumerable.Range(0, 4))
            room.Rest.Hang(Callback);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(2.5), room.Time);

        room.Run(client => Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, deadline.Token)));
    }

    [Fact]
    public void An_interaction_that_somebody_answered_before_our_first_attempt_is_a_failure()
    {
        using var room = new RestRoom();
        room.Run(client => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, CancellationToken.None));

        var failure = room.Refused(client => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, CancellationToken.None));

        Assert.Equal(DiscordError.AlreadyAcknowledged, failure.Error);
    }

    [Fact]
    public void An_interaction_that_is_too_late_is_told_of_and_its_token_never_used_again()
    {
        using var room = new RestRoom();
        room.Rest.Forget("31");

        var first = room.Refused(client => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, CancellationToken.None));
        var again = room.Refused(client => client.AnswerInteractionAsync(Interaction, "token", Deferred, tellsMessage: false, CancellationToken.None));
        var edit = room.Refused(client => client.EditOriginalAsync(Application, "token", Message(), CancellationToken.None));
        var more = room.Refused(client => client.FollowUpAsync(Application, "token", Message(), CancellationToken.None));

        Assert.All([first, again, edit, more], failure => Assert.Equal(DiscordError.UnknownInteraction, failure.Error));
        Assert.Single(room.Rest.Requests);
        Assert.Single(room.Told, notice => notice.Level == NoticeLevel.Warning);
    }

    [Fact]
    public void A_webhook_that_is_gone_is_left_alone_and_the_others_are_not()
    {
        using var room = new RestRoom();
        room.Run(client => client.AnswerInteractionAsync(Interaction, "living", Deferred, tellsMessage: false, CancellationToken.None));

        Assert.Equal(DiscordError.UnknownWebhook, room.Refused(client => client.EditOriginalAsync(Application, "gone", Message(), CancellationToken.None)).Error);
        Assert.Equal(DiscordError.UnknownWebhook, room.Refused(client => client.FollowUpAsync(Application, "gone", Message(), CancellationToken.None)).Error);
        room.Run(client => client.EditOriginalAsync(Application, "living", Message(), CancellationToken.None));

        Assert.Equal(3, room.Rest.Requests.Count);
    }

    [Fact]
    public void Of_spent_tokens_the_last_are_kept()
    {
        var spent = new SpentTokens();

        for (var n = 0; n <= SpentTokens.Most; n++)
            spent.Add($"{n}", DiscordError.UnknownWebhook);

        Assert.False(spent.Has("0", out _));
        Assert.True(spent.Has("1", out _));
        Assert.True(spent.Has($"{SpentTokens.Most}", out var error));
        Assert.Equal(DiscordError.UnknownWebhook, error);
    }
}
