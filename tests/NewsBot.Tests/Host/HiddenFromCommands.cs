using System.CommandLine;
using System.Text;
using Microsoft.Extensions.Configuration;
using NewsBot.Commands;
using NewsBot.Terminal;
using NewsBot.Tests.Hosting;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

/// <summary>Every command of the table prints, byte for byte, what it would print if the articles that its user may not see were not there.</summary>
/// <remarks>The table is walked, commands of commands too: a new command, argument or option is tried without anyone remembering it; where this test knows nothing to give it, it fails and says so.</remarks>
public sealed class HiddenFromCommands : IDisposable
{
    /// <summary>What speaks of the hidden articles, and of those that anyone may see.</summary>
    private static readonly string[] Asked =
    [
        "who said 47%?", "47%", "what did Milo Sandor say?", "Milo Sandor", "who said “the quarry floods every spring”?", "the quarry floods every spring", "quarry",
        "Quarry papers", "paper-desk", "paper-embargo", "who said 12%?", "Ada Lindqvist", "tram fares", "trams-1", "two officials at the quarry", "https://papers.example/quarry", "paper-desk@1#1",
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
        ["PATH"] = [AgainFile, OtherFile, InboxFolder],
        ["FILE"] = [AgainFile],
        ["PLACE"] = [InboxFolder, HeldFolder, "https://papers.example/quarry"],
        ["FEED"] = ["inbox", "papers", "Quarry papers", "https://papers.example/quarry"],
        ["--name"] = ["another", "papers"],
        ["--audience"] = ["papers"],
        ["--outlet"] = ["Quarry papers"],
        ["--every"] = ["15m"],
        ["--unfurl"] = ["none", "papers.example"],
        ["--http"] = ["https://bot.example"],
    };

    /// <summary>Those that do not tell what an archive holds, each with the reason.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["run"] = "runs until it is stopped; what it answers is tried on the chat desk",
        ["discord-invite"] = "touches no archive",
    };

    /// <summary>A held article once more, to the letter; and other text under the ids of held articles.</summary>
    private const string AgainFile = "./shared/again.jsonl";
    private const string OtherFile = "./shared/other.jsonl";

    /// <summary>A folder that is watched, one of a desk that has gone, and one that is not watched.</summary>
    private const string InboxFolder = "./inbox";
    private const string DeskFolder = "./desk";
    private const string HeldFolder = "./shared";

    private static readonly string[] Open =
    [
        """{"id":"trams-1","title":"Tram fares","date":"2026-02-27","text":"Tram fares will rise by 12%, Ada Lindqvist said. “We had no choice,” she said."}""",
        """{"id":"trams-2","title":"Tram lines","date":"2026-02-28","text":"A new line opens in May, two officials said. Some 48% of riders want it, according to the Rider Panel."}""",
    ];

    private static readonly string[] Hidden =
    [
        """{"id":"paper-desk","title":"Quarry papers","date":"2026-02-28","audience":"papers","url":"https://papers.example/quarry","text":"“The quarry floods every spring,” Milo Sandor said. Some 47% of the tram line lies in it, two officials at the quarry said."}""",
        """{"id":"paper-embargo","title":"Quarry papers, part two","date":"2026-02-28","embargo":"2031-01-01","text":"“The quarry floods every spring,” Milo Sandor said. Tram fares will rise by 47%, Ada Lindqvist said."}""",
    ];

    private static readonly string[] Everywhere = ["--db", "--verbose", "--json"];

    private readonly Workspace _workspace = new();
    private int _lines;

    public static TheoryData<string> Walked => [.. Leaves(Table()).Select(NameOf).Except(LeftOut.Keys)];

    public void Dispose() => _workspace.Dispose();

    [Theory]
    [MemberData(nameof(Walked))]
    public async Task A_hidden_article_changes_no_byte_of_what_a_command_prints(string name)
    {
        await FillAsync();
        foreach (var line in LinesOf(Leaves(Table()).Single(command => NameOf(command) == name)))
        {
            var (with, without) = (await RunAnewAsync("with", line), await RunAnewAsync("without", line));
            Assert.True(with == without, $"newsbot {string.Join(' ', line)}\nwithout: {without}\nwith: {with}");
        }
    }

    [Fact]
    public async Task Who_was_granted_the_audience_sees_the_article_for_it()
    {
        await FillAsync();
        var seen = await RunAsync("with", "news.db", ["ask", "who", "said", "47%?"], "papers");
        Assert.Contains("two officials at the quarry", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("quarry", await RunAsync("with", "news.db", ["ask", "who", "said", "47%?"]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_left_out_is_there() => Assert.Empty(LeftOut.Keys.Except(Leaves(Table()).Select(NameOf)));

    private static RootCommand Table() =>
        new CommandTable(new NewsBot.Commands.Newsroom(new Streams(Stream.Null, TextWriter.Null, TextWriter.Null), () => new ConfigurationBuilder().Build(), TimeProvider.System)).Root;

    /// <summary>The commands that are run, be they commands of commands.</summary>
    private static IEnumerable<Command> Leaves(Command command) => command.Subcommands.Count == 0 ? [command] : command.Subcommands.SelectMany(Leaves).Concat(command.Action is null ? [] : [command]);

    private static string NameOf(Command command) => string.Join(' ', Path(command));

    private static IEnumerable<string> Path(Command command) => command is RootCommand ? [] : command.Parents.OfType<Command>().SelectMany(Path).Append(command.Name);

    /// <summary>The command with each argument and option given, alone and as JSON.</summary>
    private static IEnumerable<string[]> LinesOf(Command command)
    {
        IEnumerable<string[]> none = [[]];
        var arguments = command.Arguments is [var argument] ? ValuesOf(argument.Name).Select(value => new[] { value }).Concat(argument.Arity.MinimumNumberOfValues == 0 ? none : []) : none;
        var options = command.Options.Where(option => !Everywhere.Contains(option.Name) && option is not System.CommandLine.Help.HelpOption)
            .SelectMany(option => option.ValueType == typeof(bool) ? [[option.Name]] : ValuesOf(option.Name).Select(value => new[] { option.Name, value })).Prepend([]);
        var json = command.Options.Any(option => option.Name == "--json") ? ["--json"] : Array.Empty<string>();
        return from option in options.ToList()
               from words in option.Contains("--batch") ? [[]] : arguments.ToList()
               from form in new[] { [], json }.Take(json.Length + 1)
               select Path(command).Concat(form).Concat(option).Concat(words).ToArray();
    }

    private static string[] ValuesOf(string name) =>
        Given.TryGetValue(name, out var values) ? values : throw new InvalidOperationException($"say in {nameof(Given)} what to give “{name}”, so that it is tried whether it tells of hidden articles");

    /// <summary>Beside the articles that were indexed, a watched folder has brought some: what stands in it is as much with hidden articles as without.</summary>
    private async Task FillAsync()
    {
        _workspace.File(AgainFile[2..], Hidden[0]);
        _workspace.File(OtherFile[2..], string.Join('\n', Hidden.Select((_, i) => $$"""{"id":"{{(i == 0 ? "paper-desk" : "paper-embargo")}}","title":"Trees","text":"Trees fell, Ben Quaye said."}""")));
        await FillAsync("without", Open, "The market is sold for 12 million, Ada Lindqvist said.");
        await FillAsync("with", [Hidden[0], .. Open, Hidden[1]], "The quarry is sold for 47 million, Milo Sandor said.");
    }

    private async Task FillAsync(string folder, string[] articles, string hidden)
    {
        _workspace.File($"{folder}/inbox/open.jsonl", """{"id":"buses","title":"Buses","text":"Buses stop at noon, Ben Quaye said."}""");
        _workspace.File($"{folder}/inbox/quarry.jsonl", $$"""{"id":"sale","title":"Sold","audience":"papers","text":"{{hidden}}"}""");
        Directory.CreateDirectory(_workspace.Path($"{folder}/desk"));
        await RunAsync(folder, "news.db", ["index", _workspace.File($"{folder}/all.jsonl", string.Join('\n', articles))]);
        await RunAsync(folder, "news.db", ["feed", "add", InboxFolder, "--name", "inbox"]);
        await RunAsync(folder, "news.db", ["feed", "add", DeskFolder, "--name", "papers", "--audience", "papers"]);
        Directory.Delete(_workspace.Path($"{folder}/desk"));
        Assert.Contains("2 files: 1 new", await RunAsync(folder, "news.db", ["feed", "poll", "inbox"]), StringComparison.Ordinal);
    }

    /// <summary>On a copy: what a command changes is seen by no other line.</summary>
    private Task<string> RunAnewAsync(string folder, string[] line)
    {
        var copy = $"line{++_lines}";
        foreach (var file in Directory.GetFiles(_workspace.Path(folder), "news.*"))
            File.Copy(file, System.IO.Path.Combine(_workspace.Path(folder), copy + System.IO.Path.GetFileName(file)["news".Length..]));
        return RunAsync(folder, copy + ".db", line);
    }

    /// <summary>All that comes out, with the exit status; what names the archive's folder names it alike.</summary>
    private async Task<string> RunAsync(string folder, string file, string[] line, string audiences = "")
    {
        using var output = new StringWriter();
        var input = Encoding.UTF8.GetBytes(string.Join('\n', Asked.Concat(Asked.Select(words => "/audit " + words))));
        using var streams = new Streams(new MemoryStream(input), output, output);
        var settings = new Dictionary<string, string?> { ["NewsBot:Newsroom:Audiences"] = audiences };
        var newsroom = new NewsBot.Commands.Newsroom(streams, () => new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HurriedTime());
        string[] placed = [.. line.Select(word => word.StartsWith(HeldFolder, StringComparison.Ordinal) ? _workspace.Path(word[2..]) : word.StartsWith("./", StringComparison.Ordinal) ? _workspace.Path(folder + word[1..]) : word)];
        var status = await new CommandTable(newsroom).RunAsync([.. placed, "--db", _workspace.Path($"{folder}/{file}")], CancellationToken.None);
        return $"{output}{status}".Replace(_workspace.Path($"{folder}/"), "folder/", StringComparison.Ordinal).Replace(file, "news.db", StringComparison.Ordinal);
    }
}
