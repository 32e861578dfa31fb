using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

/// <summary>What goes back and forth in a direct conversation, whatever it is held on.</summary>
public abstract class Conversations
{
    /// <summary>Begins a conversation with a bot that knows the articles; default <see cref="Some.Harbour"/>.</summary>
    /// <summary>Whether the bot can post there of itself.</summary>
    private protected virtual bool IsPostedTo => true;

    private protected abstract Task<ITalk> BeginAsync(params Article[] articles);

    [Fact]
    public async Task A_question_is_answered_with_who_said_it_and_where()
    {
        await using var talk = await BeginAsync();

        var answer = await talk.SayAsync("who said 41%?");

        Assert.Contains("Coast Institute", answer, StringComparison.Ordinal);
        Assert.Contains("¶", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_goes_on_with_what_went_before()
    {
        await using var talk = await BeginAsync();
        await talk.SayAsync("who said 41%?");

        Assert.Contains("decree", await talk.SayAsync("and Ortiz?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_found_is_said()
    {
        await using var talk = await BeginAsync();

        Assert.Contains("Not found", await talk.SayAsync("who said 77%?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_fit_a_name_one_is_chosen()
    {
        await using var talk = await BeginAsync(Some.Article("first", "“The quay is safe,” said Boris Lund."), Some.Article("second", "“The pier is lost,” said Carla Lund."));

        var choices = await talk.SayAsync("what did Lund say?");
        var chosen = await talk.ChooseAsync(1);

        Assert.Contains("Boris Lund", choices, StringComparison.Ordinal);
        Assert.Contains("Carla Lund", choices, StringComparison.Ordinal);
        Assert.NotEqual(chosen.Contains("The quay is safe", StringComparison.Ordinal), chosen.Contains("The pier is lost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_passage_is_shown_to_who_asks_for_it()
    {
        await using var talk = await BeginAsync();
        await talk.SayAsync("who said 41%?");

        Assert.Contains("as a burden on trade", await talk.PassageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_more_to_a_long_answer()
    {
        await using var talk = await BeginAsync([.. Enumerable.Range(1, 30).Select(number => Some.Article(
            $"island-{number}", $"“We will move bridge {number} by decree, {string.Join(' ', Enumerable.Repeat($"and then the harbour wall of the outer island", 25))}, and quay {number} last of all,” said President Lena Ortiz."))]);
        var first = Quays(await talk.SayAsync("source Lena Ortiz"));

        var next = Quays(await talk.MoreAsync());

        Assert.NotEmpty(first);
        Assert.NotEmpty(next);
        Assert.Empty(first.Intersect(next));
    }

    [Fact]
    public async Task What_is_wrong_is_kept_with_the_answer()
    {
        await using var talk = await BeginAsync();
        await talk.SayAsync("who said 41%?");

        var thanks = await talk.WrongAsync("wrong-figure", "It was 14%.");

        Assert.Contains("Thank you", thanks, StringComparison.Ordinal);
        var kept = Assert.Single(await talk.Store.FeedbackAsync(CancellationToken.None));
        Assert.Equal(("wrong-figure", "It was 14%."), (kept.Kind, kept.Comment));
        Assert.Contains("41%", kept.About.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_what_can_be_asked()
    {
        await using var talk = await BeginAsync();

        Assert.Contains("figure", await talk.SayAsync("help"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Watches_are_started_listed_silenced_and_stopped_in_words_but_on_a_terminal_where_nothing_can_be_posted()
    {
        await using var talk = await BeginAsync();

        if (!IsPostedTo)
        {
            Assert.Contains("nothing can be posted to a terminal", await talk.SayAsync("watch 82%"), StringComparison.Ordinal);
            Assert.Contains("nothing can be posted to a terminal", await talk.SayAsync("digest set 08:30"), StringComparison.Ordinal);
            Assert.Empty(await talk.Store.Watches.AllAsync(CancellationToken.None));
            return;
        }
        Assert.Contains("Watching for 82%", await talk.SayAsync("watch 82%"), StringComparison.Ordinal);
        Assert.Contains("Watching for Lena Ortiz", await talk.SayAsync("watch me Lena Ortiz"), StringComparison.Ordinal);
        Assert.Contains("2 watches", await talk.SayAsync("watch list"), StringComparison.Ordinal);
        Assert.Contains("Europe/Kyiv", await talk.SayAsync("watch quiet 22:00-07:00 Europe/Kyiv"), StringComparison.Ordinal);
        Assert.Contains("Which one?", await talk.SayAsync("watch stop"), StringComparison.Ordinal);
        Assert.Contains("nothing more is posted for 82%", await talk.SayAsync("watch stop 1"), StringComparison.Ordinal);
        Assert.Contains("nothing more is posted for Lena Ortiz", await talk.SayAsync("watch stop all"), StringComparison.Ordinal);
        Assert.Empty(await talk.Store.Watches.AllAsync(CancellationToken.None));
    }

    /// <summary>Of which lines the last words are seen: a menu shows the first ones of more lines than the page.</summary>
    private static IEnumerable<int> Quays(string seen) => [.. Enumerable.Range(1, 30).Where(number => seen.Contains($"quay {number} last of all", StringComparison.Ordinal))];
}

public sealed class ConversationsOnSlack : Conversations
{
    private protected override Task<ITalk> BeginAsync(params Article[] articles) => SlackTalk.BeginAsync(articles);
}

public sealed class ConversationsOnDiscord : Conversations
{
    private protected override Task<ITalk> BeginAsync(params Article[] articles) => DiscordTalk.BeginAsync(articles);
}

public sealed class ConversationsOnTheTerminal : Conversations
{
    private protected override bool IsPostedTo => false;

    private protected override Task<ITalk> BeginAsync(params Article[] articles) => TerminalTalk.BeginAsync(articles);
}
