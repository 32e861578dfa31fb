using System.Text.Json;
using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Chat;

/// <summary>In a channel the desk answers, byte for byte, as if the articles were not there that not everyone in it may see.</summary>
/// <remarks>The table of commands is walked: a new command or option is tried without anyone remembering it; where this test knows nothing to give it, it fails and says so.</remarks>
public sealed partial class HiddenFromChat : IAsyncLifetime
{
    private static readonly string[] Asked =
    [
        "who said 47%?", "47%", "what did Milo Sandor say?", "Milo Sandor", "the quarry floods every spring", "“the quarry floods every spring”", "quarry", "Quarry papers", "paper-desk",
        "paper-embargo", "who said 12%?", "Ada Lindqvist", "single-source", "trams-1", "https://papers.example/quarry", "paper-desk@1#1", "",
    ];

    /// <summary>By the names of options that have no choices: what to give them beside <see cref="Asked"/>.</summary>
    private static readonly Dictionary<string, string[]> Given = new(StringComparer.Ordinal)
    {
        ["question"] = [],
        ["name"] = [],
        ["number"] = [],
        ["words"] = [],
        ["article"] = [],
        ["for"] = [],
        ["stop"] = ["1", "all"],
        ["quiet"] = ["22:00-07:00", "off"],
        ["to"] = [],
        ["set"] = ["08:30", "08:30 Europe/Berlin weekdays topics:quarry"],
        ["zone"] = ["Europe/Berlin"],
        ["days"] = ["weekdays"],
        ["topics"] = [],
        ["since"] = ["400d"],
        ["command"] = ["ask"],
    };

    private AskedDesk _with = null!;
    private AskedDesk _without = null!;

    public static TheoryData<string> Walked => [.. ChatCommands.All.Select(command => command.Name)];

    public async Task InitializeAsync()
    {
        Article[] open =
        [
            Some.Article("trams-1", "Tram fares will rise by 12%, Ada Lindqvist said. “We had no choice,” she said.") with { Title = "Tram fares" },
            Some.Article("trams-2", "A new line opens in May, two officials said. Some 48% of riders want it, according to the Rider Panel.") with { Title = "Tram lines", Url = "https://trams.example/1" },
        ];
        const string secret = "“The quarry floods every spring,” Milo Sandor said. Some 47% of the line lies in it, two officials at the quarry said. Fares fall, Ada Lindqvist said.";
        var forDesk = Some.Article("paper-desk", secret) with { Title = "Quarry papers", Url = "https://papers.example/quarry", Audiences = ["papers"] };
        var later = Some.Article("paper-embargo", secret) with { Title = "Quarry papers, part two", Embargo = Some.Now.AddYears(5) };
        (_with, _without) = (await AskedDesk.WithAsync([forDesk, .. open, later]), await AskedDesk.WithAsync(open));
    }

    public async Task DisposeAsync()
    {
        await _with.DisposeAsync();
        await _without.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Walked))]
    public async Task A_hidden_article_changes_no_byte_of_what_a_command_answers(string name)
    {
        var command = ChatCommands.Of(name)!;
        await SameAsync(new ChatInput.Called(name, new Dictionary<string, string>()));
        foreach (var option in command.Options)
        {
            foreach (var value in ValuesOf(option))
            {
                await SameAsync(new ChatInput.Called(name, new Dictionary<string, string> { [option.Name] = value }));
                await SameAsync(new ChatInput.Typed(name, option.Name, value));
                await SameAsync(new ChatInput.Said($"/{name} {value}"));
            }
        }
    }

    [Fact]
    public async Task Nor_of_what_is_said_and_looked_up()
    {
        foreach (var words in Asked)
        {
            await SameAsync(new ChatInput.Said(words));
            await SameAsync(new ChatInput.Said("who else?"));
            await SameAsync(new ChatInput.Said("and what did she say about fares?"));
            await SameAsync(new ChatInput.LookedUp(words));
        }
    }

    [Fact]
    public async Task Nor_of_what_is_pressed_under_an_answer()
    {
        var (with, without) = (await _with.SayAsync("what did Ada Lindqvist say?"), await _without.SayAsync("what did Ada Lindqvist say?"));
        foreach (var (there, here) in with.Actions.Zip(without.Actions))
            Assert.Equal(Written(await _without.PressAsync(here.Key)), Written(await _with.PressAsync(there.Key)));
    }

    [Fact]
    public async Task Nor_of_what_is_pressed_of_somebody_elses_private_answer()
    {
        var (mine, other) = (await _with.SayAsync("who said 47%?", isPrivate: true), await _without.SayAsync("who said 47%?", isPrivate: true));
        foreach (var verb in Enum.GetValues<ActionVerb>())
        {
            foreach (var channel in (ChatChannel[])[AskedDesk.Channel, AskedDesk.Thread, AskedDesk.Direct])
            {
                var (there, here) = (await _with.PressAsync(new ActionKey(verb, mine.Key!), "0", channel, "ben"), await _without.PressAsync(new ActionKey(verb, other.Key!), "0", channel, "ben"));
                Assert.Equal(Written(here), Written(there));
                var form = new Dictionary<string, string> { ["kind"] = "missing" };
                Assert.Equal(
                    Written(await _without.AskAsync(new ChatInput.Submitted(new ActionKey(verb, other.Key!).ToString(), form), channel, "ben")),
                    Written(await _with.AskAsync(new ChatInput.Submitted(new ActionKey(verb, mine.Key!).ToString(), form), channel, "ben")));
            }
        }
    }

    [Fact]
    public async Task Nor_of_the_pages_that_nobody_asked_for()
    {
        foreach (var address in (string[])["https://papers.example/quarry", "https://trams.example/1"])
            Assert.Equal(await LinkedAsync(_without, address), await LinkedAsync(_with, address));
        Assert.Equal(await HomeAsync(_without), await HomeAsync(_with));
        Assert.Equal(await HealthAsync(_without), await HealthAsync(_with));

        async Task<string> LinkedAsync(AskedDesk desk, string address) =>
            JsonSerializer.Serialize(await new LinkedArticles(desk.Archive, new QuestionDesk(desk.Archive, new SourceRegister([])), Everyone).FindAsync(new Uri(address), default));
        async Task<string> HomeAsync(AskedDesk desk) => JsonSerializer.Serialize(await new HomePages(desk.Archive, desk.Store.Watches, ChatCommands.All, Everyone).OfAsync("test", "ann", default));
        async Task<string> HealthAsync(AskedDesk desk) => (await new HealthCheck([], desk.Archive, desk.Time).MakeAsync(default)).Write();
        static Viewpoint Everyone() => Some.Everyone;
    }

    /// <summary>Asked in a channel by somebody whom nobody granted anything.</summary>
    private async Task SameAsync(ChatInput input)
    {
        var (with, without) = (Written(await _with.AskAsync(input)), Written(await _without.AskAsync(input)));
        Assert.True(with == without, $"{input}\nwithout: {without}\nwith: {with}");
    }

    private static IEnumerable<string> ValuesOf(ChatOption option) =>
        option.Choices.Count > 0 ? option.Choices.Select(choice => choice.Value)
        : Given.TryGetValue(option.Name, out var values) ? values.Concat(Asked)
        : throw new InvalidOperationException($"say in {nameof(Given)} what to give “{option.Name}”, so that it is tried whether it tells of hidden articles");

    /// <summary>Everything that a platform is given to show; the random key under which an answer is kept stands for any.</summary>
    private static string Written(Reply reply) => RandomKey().Replace(JsonSerializer.Serialize(reply with { Answer = null }), "$1KEY");

    [GeneratedRegex("(\"(?:Key|Kept)\":\")[0-9A-Za-z]{12}(?=\")")]
    private static partial Regex RandomKey();
}
