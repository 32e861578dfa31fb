using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Configuration;
using NewsBot.Commands;
using NewsBot.Terminal;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

/// <summary>Every command of the table prints, byte for byte, what it would print if the articles that its user may not see were not there.</summary>
/// <remarks>The table is walked: a new command, argument or option is tried without anyone remembering it; where this test knows nothing to give it, it fails and says so.</remarks>
public sealed class HiddenFromCommands : IDisposable
{
    /// <summary>What speaks of the hidden articles, and of those that anyone may see.</summary>
    private static readonly string[] Asked =
    [
        "who said 47%?", "47%", "what did Milo Sandor say?", "Milo Sandor", "who said “the quarry floods every spring”?", "the quarry floods every spring", "quarry",
        "Quarry papers", "paper-desk", "paper-embargo", "who said 12%?", "Ada Lindqvist", "tram fares", "trams-1", "two officials at the quarry", "https://papers.example/quarry",
    ];

    /// <summary>By the names of arguments and options: what to give them. One that takes no value is a switch.</summary>
    private static readonly Dictionary<string, string[]> Given = new(StringComparer.Ordinal)
    {
        ["QUESTION"] = Asked,
        ["QUERY"] = Asked,
        ["NAME"] = Asked,
        ["NUMBER"] = Asked,
        ["WORDS"] = Asked,
        ["ARTICLE"] = Asked,
        ["--article"] = Asked,
        ["-k"] = ["1", "1000"],
        ["--since"] = ["400d", "1h"],
        ["--batch"] = ["-"],
        ["WHAT"] = ["claims", "quotes", "sources"],
        ["--format"] = ["csv", "jsonl", "jsonld"],
        ["--out"] = ["-"],
    };

    /// <summary>Those that do not tell what an archive holds, each with the reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["index"] = "brings the article itself",
        ["extract"] = "touches no archive",
        ["run"] = "runs until it is stopped; what it answers is tried on the chat desk",
        ["discord-invite"] = "touches no archive",
        ["slack-manifest"] = "touches no archive",
    };

    private static readonly string[] Everywhere = ["--db", "--verbose", "--json"];

    private readonly Workspace _workspace = new();
    private readonly ManualTime _time = new();

    public static TheoryData<string> Walked => [.. Table().Subcommands.Select(command => command.Name).Except(LeftOut.Keys)];

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Walked))]
    public async Task A_hidden_article_changes_no_byte_of_what_a_command_prints(string name)
    {
        await FillAsync();
        foreach (var line in LinesOf(Table().Subcommands.Single(command => command.Name == name)))
        {
            var (with, without) = (await RunAsync("with.db", line), await RunAsync("without.db", line));
            Assert.True(with == without, $"newsbot {string.Join(' ', line)}\nwithout: {without}\nwith: {with}");
        }
    }

    [Fact]
    public async Task Who_was_granted_the_audience_sees_the_article_for_it()
    {
        await FillAsync();
        var seen = await RunAsync("with.db", ["ask", "who", "said", "47%?"], "papers");
        Assert.Contains("two officials at the quarry", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("quarry", await RunAsync("with.db", ["ask", "who", "said", "47%?"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_there() => Assert.Empty(LeftOut.Keys.Except(Table().Subcommands.Select(command => command.Name)));

    private static RootCommand Table() =>
        new CommandTable(new NewsBot.Commands.Newsroom(new Streams(Stream.Null, TextWriter.Null, TextWriter.Null), () => new ConfigurationBuilder().Build(), TimeProvider.System)).Root;

    /// <summary>The command with each argument and option given, alone and as JSON.</summary>
    private static IEnumerable<string[]> LinesOf(Command command)
    {
        IEnumerable<string[]> arguments = command.Arguments is [var argument] ? ValuesOf(argument.Name).Select(value => new[] { value }) : [[]];
        var options = command.Options.Where(option => !Everywhere.Contains(option.Name) && option is not System.CommandLine.Help.HelpOption)
            .SelectMany(option => option.ValueType == typeof(bool) ? [[option.Name]] : ValuesOf(option.Name).Select(value => new[] { option.Name, value })).Prepend([]);
        var json = command.Options.Any(option => option.Name == "--json") ? ["--json"] : Array.Empty<string>();
        return from option in options.ToList()
               from words in option.Contains("--batch") ? [[]] : arguments.ToList()
               from form in new[] { [], json }.Take(json.Length + 1)
               select new[] { command.Name }.Concat(form).Concat(option).Concat(words).ToArray();
    }

    private static string[] ValuesOf(string name) =>
        Given.TryGetValue(name, out var values) ? values : throw new InvalidOperationException($"say in {nameof(Given)} what to give “{name}”, so that it is tried whether it tells of hidden articles");

    private async Task FillAsync()
    {
        string[] open =
        [
            """{"id":"trams-1","title":"Tram fares","date":"2026-02-27","text":"Tram fares will rise by 12%, Ada Lindqvist said. “We had no choice,” she said."}""",
            """{"id":"trams-2","title":"Tram lines","date":"2026-02-28","text":"A new line opens in May, two officials said. Some 48% of riders want it, according to the Rider Panel."}""",
        ];
        string[] hidden =
        [
            """{"id":"paper-desk","title":"Quarry papers","date":"2026-02-28","audience":"papers","url":"https://papers.example/quarry","text":"“The quarry floods every spring,” Milo Sandor said. Some 47% of the tram line lies in it, two officials at the quarry said."}""",
            """{"id":"paper-embargo","title":"Quarry papers, part two","date":"2026-02-28","embargo":"2031-01-01","text":"“The quarry floods every spring,” Milo Sandor said. Tram fares will rise by 47%, Ada Lindqvist said."}""",
        ];
        await RunAsync("without.db", ["index", _workspace.File("open.jsonl", string.Join('\n', open))]);
        await RunAsync("with.db", ["index", _workspace.File("all.jsonl", string.Join('\n', [hidden[0], .. open, hidden[1]]))]);
    }

    /// <summary>All that comes out, with the exit status; what names the archive's file names it alike.</summary>
    private async Task<string> RunAsync(string file, string[] line, string audiences = "")
    {
        using var output = new StringWriter();
        var input = Encoding.UTF8.GetBytes(string.Join('\n', Asked.Concat(Asked.Select(words => "/audit " + words))));
        using var streams = new Streams(new MemoryStream(input), output, output);
        var settings = new Dictionary<string, string?> { ["NewsBot:Newsroom:Audiences"] = audiences };
        var newsroom = new NewsBot.Commands.Newsroom(streams, () => new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), _time);
        var status = await new CommandTable(newsroom).RunAsync([.. line, "--db", _workspace.Path(file)], CancellationToken.None);
        return $"{output}{status}".Replace(_workspace.Path(Path.GetFileNameWithoutExtension(file)), "archive", StringComparison.Ordinal);
    }
}
