using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class ChatDeskTests : IAsyncLifetime
{
    private AskedDesk _desk = null!;

    public async Task InitializeAsync() => _desk = await AskedDesk.WithAsync(Some.Harbour);

    public async Task DisposeAsync() => await _desk.DisposeAsync();

    public static TheoryData<string> Commands => [.. ChatCommands.All.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Each_command_of_the_table_is_run_and_fits_every_platform(string name)
    {
        var command = ChatCommands.Of(name)!;
        Assert.True(_desk.Desk.Runs(command));
        Assert.Matches("^[a-z]{1,32}$", command.Name);
        Assert.All(command.Options.Select(option => option.Description).Append(command.Description), text => Assert.InRange(text.Length, 1, 100));
        Assert.Equal(command.Options.OrderByDescending(option => option.IsRequired), command.Options);
        Assert.NotEmpty((await _desk.SayAsync("/" + command.Example)).Lead);
        Assert.NotEmpty((await _desk.SayAsync("/" + command.Name)).Lead);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ???  ")]
    [InlineData("hello")]
    [InlineData("thanks!")]
    [InlineData("help")]
    [InlineData("/help figure")]
    [InlineData("/nonsense")]
    [InlineData("/figure")]
    [InlineData("/sources loud")]
    [InlineData("zxqv")]
    [InlineData("who said 99%?")]
    [InlineData("\u202E\u0000@everyone \uD800")]
    public async Task An_addressed_message_never_ends_in_silence(string text) => Assert.NotEmpty((await _desk.SayAsync(text)).Lead);

    [Fact]
    public async Task A_message_of_any_length_is_answered() => Assert.NotEmpty((await _desk.SayAsync("who said \U0001F6A2" + new string('x', 100_000))).Lead);

    [Theory]
    [InlineData("source Berg", "source")]
    [InlineData("/source Berg", "source")]
    [InlineData("figure 41%", "figure")]
    [InlineData("Sources anonymous", "sources")]
    [InlineData("quote wildly optimistic", "who-said")]
    [InlineData("audit harbour", "audit")]
    [InlineData("source of the 41%?", "figure")]
    [InlineData("figure out who said 41%", "who-said")]
    public async Task A_command_in_words_is_one_only_where_it_cannot_be_a_question(string text, string kind) =>
        Assert.Equal(kind, (await _desk.SayAsync(text)).Answer!.Kind);

    [Fact]
    public async Task A_digest_is_an_answer_whose_lines_can_be_looked_into()
    {
        var digest = await _desk.SayAsync("digest since 1990-01-01");

        Assert.Equal("digest", digest.Answer!.Kind);
        Assert.Contains(digest.Sections, section => section.Heading == "New figures");
        Assert.NotEmpty(Assert.Single(digest.Sections, section => section.Points.Count > 0).Points);
        Assert.Contains("as a burden on trade", (await _desk.PressAsync(digest.Menu!.Key, choice: Line(digest, "41%"))).Sections[0].Lines[0].Passage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_watch_is_started_listed_and_ended_in_words()
    {
        await _desk.SayAsync("watch Lena Ortiz");
        Assert.Contains((await _desk.SayAsync("/watch")).Sections.SelectMany(section => section.Points), watch => (watch.Term + watch.Text).Contains("Lena Ortiz", StringComparison.Ordinal));

        await _desk.SayAsync("/watch stop Lena Ortiz");

        Assert.Empty((await _desk.SayAsync("/watch")).Sections.SelectMany(section => section.Points));
    }

    [Fact]
    public async Task What_a_message_quotes_is_looked_up_in_private()
    {
        var reply = await _desk.AskAsync(new ChatInput.LookedUp("Did you see this?! “wildly optimistic” - who was that"));
        Assert.Equal(("Paul Reyes", true), (reply.Answer!.Claims[0].Source.Name, reply.IsPrivate));
        var whole = await _desk.AskAsync(new ChatInput.LookedUp("We cannot move an island by decree"));
        Assert.Equal("Lena Ortiz", whole.Answer!.Claims[0].Source.Name);
        Assert.NotEmpty((await _desk.AskAsync(new ChatInput.LookedUp("…"))).Lead);
    }

    [Theory]
    [InlineData("source", "name", "berg", "Anna Berg")]
    [InlineData("source", "name", "ÓRT", "Lena Ortiz")]
    [InlineData("figure", "number", "41", "41%")]
    [InlineData("figure", "number", "3,2", "3,200")]
    [InlineData("figure", "number", "forty-one", "41%")]
    [InlineData("audit", "article", "bridge", "harbour")]
    public async Task What_is_typed_is_completed_from_the_archive(string command, string option, string text, string value)
    {
        var reply = await _desk.AskAsync(new ChatInput.Typed(command, option, text));
        Assert.Contains(value, reply.Suggestions.Select(suggestion => suggestion.Value));
        Assert.InRange(reply.Suggestions.Count, 1, 25);
    }

    [Fact]
    public async Task Nothing_typed_offers_the_most_cited_and_nonsense_offers_nothing()
    {
        Assert.Equal("Anna Berg", (await _desk.AskAsync(new ChatInput.Typed("source", "name", ""))).Suggestions[0].Value);
        Assert.NotEmpty((await _desk.AskAsync(new ChatInput.Typed("figure", "number", ""))).Suggestions);
        Assert.Empty((await _desk.AskAsync(new ChatInput.Typed("source", "name", "zzz % _ '"))).Suggestions);
        Assert.Empty((await _desk.AskAsync(new ChatInput.Typed("nothing", "there", "x"))).Suggestions);
    }

    [Fact]
    public async Task The_same_event_again_has_the_same_answer_under_the_same_key()
    {
        await _desk.SayAsync("what did Berg say about the thaw?", key: "k1");
        var first = await _desk.SayAsync("and Ortiz?", key: "k2");
        var again = await _desk.SayAsync("and Ortiz?", key: "k2");
        Assert.Equal((first.Key, first.Lead), (again.Key, again.Lead));
    }

    [Fact]
    public async Task A_conversation_goes_on_after_a_restart_but_not_the_next_day()
    {
        await _desk.SayAsync("what did Berg say?", AskedDesk.Direct);
        _desk.Restart();
        _desk.Time.Pass(TimeSpan.FromHours(11));
        Assert.Equal("Anna Berg", (await _desk.SayAsync("and what did she say about repairs?", AskedDesk.Direct)).Answer!.Claims[0].Source.Name);
        _desk.Time.Pass(TimeSpan.FromHours(13));
        Assert.Equal(Outcome.NotFound, (await _desk.SayAsync("who else?", AskedDesk.Direct)).Answer!.Outcome);
    }

    [Fact]
    public async Task Two_people_in_one_channel_do_not_mix_and_in_a_thread_they_talk_together()
    {
        await _desk.SayAsync("what did Berg say?", asker: "ann");
        await _desk.SayAsync("what did Ortiz say?", asker: "ben");
        Assert.Equal("Anna Berg", (await _desk.SayAsync("show me the passage", asker: "ann")).Answer!.Claims[0].Source.Name);
        Assert.Equal("Lena Ortiz", (await _desk.SayAsync("where was that?", asker: "ben")).Answer!.Claims[0].Source.Name);
        await _desk.SayAsync("what did Ortiz say?", AskedDesk.Thread, "ann");
        Assert.Equal("Lena Ortiz", (await _desk.SayAsync("where was that?", AskedDesk.Thread, "ben")).Answer!.Claims[0].Source.Name);
    }

    [Fact]
    public async Task A_command_begins_a_conversation()
    {
        await _desk.AskAsync(new ChatInput.Called("source", new Dictionary<string, string> { ["name"] = "Berg" }));
        Assert.Contains("repairs", (await _desk.SayAsync("and what did she say about repairs?")).Answer!.Claims[0].Claim.Words, StringComparison.Ordinal);
    }

    /// <summary>The number of the line whose words hold this, as a menu has it.</summary>
    private static string Line(Reply reply, string words) => reply.Sections.SelectMany(section => section.Lines).ToList()
        .FindIndex(line => line.Words.Contains(words, StringComparison.Ordinal)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
