using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class PressesTests : IAsyncLifetime
{
    private static readonly Article Secret = Some.Article("secret", "The Harbour Council said 41% of ferries leak.") with { Audiences = ["desk"] };

    private AskedDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await AskedDesk.WithAsync(Some.Harbour, Secret);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    private static ActionKey Key(Reply reply, ActionVerb verb, int at = 0) => new(verb, reply.Key!, at);

    private static IReadOnlyList<ActionVerb> Offered(Reply reply) => [.. reply.Actions.Select(action => action.Key.Verb)];

    [Fact]
    public async Task The_passage_of_the_line_that_was_picked_is_shown_to_who_picked_it()
    {
        var listed = await _desk.SayAsync("source Berg");
        Assert.Equal(ActionVerb.Passage, listed.Menu!.Key.Verb);
        _desk.Restart();
        var reply = await _desk.PressAsync(listed.Menu.Key, listed.Menu.Choices[1].Value, asker: "ben");
        var line = Assert.Single(Assert.Single(reply.Sections).Lines);
        Assert.Equal((listed.Answer!.Claims[1].Claim.Words, listed.Answer.Claims[1].Claim.Passage), (line.Fragments[0], line.Passage));
        Assert.True(reply.IsPrivate);
        var single = await _desk.SayAsync("who said 41%?");
        Assert.Equal([ActionVerb.Passage, ActionVerb.Wrong], Offered(single));
        Assert.NotNull((await _desk.PressAsync(Key(single, ActionVerb.Passage))).Sections[0].Lines[0].Passage);
    }

    [Fact]
    public async Task More_goes_on_where_the_page_ended_and_takes_its_place_in_a_direct_conversation()
    {
        var listed = await _desk.SayAsync("sources", AskedDesk.Direct);
        var more = await _desk.PressAsync(listed.More(3)!.Key, channel: AskedDesk.Direct);
        Assert.Equal((3, true, false), (more.From, more.TakesPlace, more.IsPrivate));
        Assert.Equal(listed.LineCount, more.LineCount);
        var aside = await _desk.PressAsync(Key(await _desk.SayAsync("sources"), ActionVerb.More, 999_999_999));
        Assert.Equal((false, true), (aside.TakesPlace, aside.IsPrivate));
        Assert.Contains("no more", aside.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_what_the_channel_may_not_see_is_shared_nor_a_name_that_a_follow_up_was_filled_in_with()
    {
        await _desk.SayAsync("who said 41% of ferries leak?", isPrivate: true);
        var mine = await _desk.SayAsync("what else did it say?", isPrivate: true);
        Assert.Contains("Harbour Council", mine.Answer!.Text, StringComparison.Ordinal);

        var shared = await _desk.PressAsync(Key(mine, ActionVerb.Share), isPrivate: true);

        Assert.True(shared.IsPrivate);
        Assert.StartsWith("Nothing was shared", shared.Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_answer_is_shared_as_the_channel_may_see_it()
    {
        var mine = await _desk.SayAsync("who said 41%?", isPrivate: true);
        Assert.Equal(2, mine.Answer!.Claims.Count);
        Assert.Contains(ActionVerb.Share, Offered(mine));
        var shared = await _desk.PressAsync(Key(mine, ActionVerb.Share), isPrivate: true);
        Assert.Equal("Coast Institute", Assert.Single(shared.Answer!.Claims).Source.Name);
        Assert.False(shared.IsPrivate);
        Assert.DoesNotContain(shared.Notes, note => note.Contains("changed", StringComparison.Ordinal));
        Assert.DoesNotContain(ActionVerb.Share, Offered(shared));
        Assert.DoesNotContain(ActionVerb.Share, Offered(await _desk.SayAsync("who said 41%?", AskedDesk.Direct, isPrivate: true)));
    }

    [Fact]
    public async Task What_was_answered_in_private_is_there_for_nobody_else()
    {
        var mine = await _desk.SayAsync("who said 41%?", isPrivate: true);
        foreach (var verb in new[] { ActionVerb.More, ActionVerb.Passage, ActionVerb.Share, ActionVerb.Wrong, ActionVerb.Choose })
        {
            var reply = await _desk.PressAsync(Key(mine, verb), "0", asker: "eve", isPrivate: true);
            Assert.Contains("too old", reply.Lead, StringComparison.Ordinal);
            Assert.Null(reply.Answer);
        }
        var elsewhere = AskedDesk.Channel with { Space = "s2" };
        Assert.Contains("too old", (await _desk.PressAsync(Key(await _desk.SayAsync("who said 41%?"), ActionVerb.More), channel: elsewhere)).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_changed_meanwhile_says_so()
    {
        var before = await _desk.SayAsync("who said 41%?");
        var later = Some.Article("later", "The Ferry Board said 41% of islanders oppose the new harbour fee.");
        await _desk.Archive.StoreAsync([new ReadArticle(later, NewsBot.Core.Indexing.ArticleReader.Read(later.Text))], CancellationToken.None);
        Assert.Contains((await _desk.PressAsync(Key(before, ActionVerb.More))).Notes, note => note.Contains("has changed", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("n1:more:unknown12345:0")]
    [InlineData("n9:more:abc:0")]
    [InlineData("n1:passage:' OR 1=1 --:0")]
    [InlineData("n1:wrong:abc:99999999999")]
    public async Task An_unknown_key_has_a_sentence_for_an_answer(string key)
    {
        Assert.Contains("ask the question again", (await _desk.AskAsync(new ChatInput.Pressed(key, "x"))).Lead, StringComparison.Ordinal);
        Assert.Contains("ask the question again", (await _desk.AskAsync(new ChatInput.Submitted(key, new Dictionary<string, string>()))).Lead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_choice_that_was_never_there_has_a_sentence_for_an_answer()
    {
        var reply = await _desk.SayAsync("source Berg");
        foreach (var choice in new[] { "-1", "999", "x", "", "2147483648" })
        {
            Assert.NotEmpty((await _desk.PressAsync(Key(reply, ActionVerb.Passage), choice)).Lead);
            Assert.NotEmpty((await _desk.PressAsync(Key(reply, ActionVerb.Choose), choice)).Lead);
        }
    }

    [Fact]
    public async Task One_of_two_that_bear_a_name_is_chosen_from_a_menu()
    {
        await using var desk = await AskedDesk.WithAsync(
            Some.Article("one", "“The fee will rise,” said Harbour Minister Anna Berg."), Some.Article("two", "“The fee will fall,” said Ferry Captain Tom Berg."));
        var reply = await desk.SayAsync("what did Berg say about the fee?");
        Assert.Equal(ActionVerb.Choose, reply.Menu!.Key.Verb);
        var tom = reply.Menu.Choices.Single(choice => choice.Label == "Tom Berg");
        var chosen = await desk.PressAsync(reply.Menu.Key, tom.Value);
        Assert.Equal("Tom Berg", Assert.Single(chosen.Answer!.Claims).Source.Name);
        Assert.False(chosen.IsPrivate);
        Assert.Equal("Tom Berg", (await desk.SayAsync("show me the passage")).Answer!.Claims[0].Source.Name);
    }

    [Fact]
    public async Task One_of_two_articles_that_fit_is_chosen_from_a_menu()
    {
        await using var desk = await AskedDesk.WithAsync(
            Some.Article("one", "The harbour fee rises.\n“It will rise,” said Anna Berg."), Some.Article("two", "The harbour fee falls.\n“It will fall,” said Tom Berg."));
        var reply = await desk.SayAsync("audit harbour fee");
        var chosen = await desk.PressAsync(reply.Menu!.Key, reply.Menu.Choices.Single(choice => choice.Value == "two").Value);
        Assert.Equal("Tom Berg", chosen.Answer!.Claims[0].Source.Name);
    }

    [Fact]
    public async Task What_is_wrong_is_kept_once_with_the_exact_answer()
    {
        var answer = await _desk.SayAsync("who said 41%?");
        var form = (await _desk.PressAsync(Key(answer, ActionVerb.Wrong), asker: "ben")).Form!;
        var filledIn = new ChatInput.Submitted(form.Key.ToString(), new Dictionary<string, string> { ["kind"] = "wrong-figure", ["comment"] = new string('x', 5000) });
        await _desk.AskAsync(filledIn, asker: "ben", key: "f1");
        Assert.NotEmpty((await _desk.AskAsync(filledIn, asker: "ben", key: "f1")).Lead);
        var kept = Assert.Single(await _desk.Store.FeedbackAsync(CancellationToken.None));
        Assert.Equal(("wrong-figure", "ben", answer.Key, 1000), (kept.Kind, kept.Asker, kept.About.Key, kept.Comment.Length));
        Assert.Contains("41% of islanders", kept.About.Answer, StringComparison.Ordinal);
        Assert.Contains("articles: 1", kept.About.State, StringComparison.Ordinal);
        var odd = await _desk.AskAsync(new ChatInput.Submitted(form.Key.ToString(), new Dictionary<string, string> { ["kind"] = "other" }));
        Assert.Contains("Nothing was kept", odd.Lead, StringComparison.Ordinal);
        Assert.Single(await _desk.Store.FeedbackAsync(CancellationToken.None));
    }
}
