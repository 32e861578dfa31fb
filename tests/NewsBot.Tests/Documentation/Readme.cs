using System.CommandLine;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NewsBot.Commands;
using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Slack;
using NewsBot.Terminal;
using NewsBot.Tests.Host;
using NewsBot.Tests.Support;
using NewsBot.Web;

namespace NewsBot.Tests.Documentation;

public sealed partial class Readme
{
    private static readonly string Text = Checkout.Text("README.md");

    [Fact]
    public void Every_command_stands_in_the_table_of_commands()
    {
        var missing = Commands().Where(command => !Regex.IsMatch(Text, $@"^\| `{command.Name}[ `]", RegexOptions.Multiline)).Select(command => command.Name);

        Assert.Empty(missing);
    }

    [Fact]
    public void No_command_stands_there_that_the_program_lacks()
    {
        var names = Commands().Select(command => command.Name);

        var listed = CommandRow().Matches(Section("Commands")).Select(row => row.Groups["name"].Value);

        Assert.Empty(listed.Except(names));
    }

    [Fact]
    public void Every_option_stands_there()
    {
        var options = Commands().SelectMany(command => command.Options).Concat(Root().Options).Select(option => option.Name).Distinct();
        var missing = options.Where(option => !Regex.IsMatch(Text, $@"[`\[\s]{Regex.Escape(option)}[\s`\]]"));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_command_of_the_chat_desk_stands_there_with_what_it_takes()
    {
        foreach (var command in ChatCommands.All)
        {
            var row = Section("What can be asked").Split('\n').Single(line => line.StartsWith($"| `/{command.Name}` |", StringComparison.Ordinal));
            Assert.All(command.Options, option => Assert.Contains($"`{option.Name}`", row, StringComparison.Ordinal));
            Assert.All(command.Options.SelectMany(option => option.Choices), choice => Assert.Contains($"`{choice.Value}`", row, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_kind_of_feedback_stands_there() =>
        Assert.All(FeedbackKinds.All, kind => Assert.Contains($"`{kind.Value}`", Section("JSON"), StringComparison.Ordinal));

    [Fact]
    public void Every_setting_stands_there_with_its_default()
    {
        var read = Checkout.SourcesIn(Checkout.Path("src", "NewsBot")).SelectMany(file => Setting().Matches(Checkout.Text("src", "NewsBot", file))).Select(match => match.Groups["name"].Value);
        var shipped = new ConfigurationBuilder().AddJsonFile(Checkout.Path("appsettings.json")).Build().AsEnumerable()
            .Where(setting => setting.Value is not null).Select(setting => setting.Key);

        Assert.NotEmpty(read);
        var missing = read.Concat(shipped).Distinct().Where(name => !Section("Settings").Contains($"| `{name}` |", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_defaults_of_discord_are_those_of_its_options()
    {
        var usual = new DiscordOptions { Token = "" };
        var told = Section("Settings");

        Assert.All(
            new (string Name, object Default)[]
            {
                ("ApiBase", usual.ApiBase), ("ReadsMessages", usual.ReadsMessages), ("AnswersInThreads", usual.AnswersInThreads),
                ("PrivateLookUps", usual.PrivateLookUps), ("BusyMessages", usual.BusyMessages), ("KeepsSession", usual.KeepsSession),
            },
            setting => Assert.Contains($"| `NewsBot:Discord:{setting.Name}` | `{setting.Default}` |", told, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_default_of_slack_is_that_of_its_options() =>
        Assert.Contains($"| `NewsBot:Slack:ApiBase` | `{new SlackOptions { BotToken = "" }.ApiBase}` |", Section("Settings"), StringComparison.Ordinal);

    [Fact]
    public void The_addresses_for_slack_are_those_that_are_served() =>
        Assert.All(SlackAddresses.Named.Split(", "), path => Assert.Contains($"`{path}`", Section("A bot in your Slack in five minutes"), StringComparison.Ordinal));

    [Fact]
    public void Every_flag_stands_there()
    {
        var flags = typeof(Flags).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);
        var missing = flags.Where(flag => !Section("Sourcing flags").Contains($"| `{flag}` |", StringComparison.Ordinal));

        Assert.Empty(missing);
    }

    [Fact]
    public void Every_kind_of_question_stands_there()
    {
        var kinds = typeof(QuestionKinds).GetFields(BindingFlags.Public | BindingFlags.Static).Select(kind => (string)kind.GetRawConstantValue()!);
        var line = Section("JSON").Split('\n').Single(line => line.StartsWith("- `kind` ", StringComparison.Ordinal));

        Assert.All(kinds, kind => Assert.Contains($"`{kind}`", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_span_shown_is_the_one_that_the_program_prints()
    {
        using var workspace = new Workspace();

        var run = await BotRun.OfAsync("ask", "--json", "who said 82%?", "--db", workspace.Archive);

        var claim = run.Answer.GetProperty("claims")[0];
        Assert.Contains($"\"paragraph\":{claim.GetProperty("paragraph")},\"span\":{claim.GetProperty("span")},", Section("JSON"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_into_the_tree_leads_somewhere()
    {
        var links = Link().Matches(Text).Select(link => link.Groups["path"].Value).Where(path => !path.Contains("://", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(links);
        var missing = links.Where(path => !Path.Exists(Checkout.Path(path)));

        Assert.Empty(missing);
    }

    [Fact]
    public void The_two_commands_are_the_first_things_to_type() =>
        Assert.Equal(
            ["dotnet run --project src/NewsBot -- ask \"who said 82%?\"", "dotnet test"],
            FirstBlock("sh").Split('\n'));

    [Fact]
    public async Task The_answer_shown_is_the_one_that_the_program_prints()
    {
        using var workspace = new Workspace();

        var run = await BotRun.OfAsync("ask", "who said 82%?", "--db", workspace.Archive);

        Assert.Equal(run.Output.TrimEnd('\n'), FirstBlock("text"));
    }

    [Fact]
    public void Tests_that_the_contributors_guide_names_exist()
    {
        var named = TestFile().Matches(Checkout.Text("CONTRIBUTING.md")).Select(match => match.Value).ToList();
        Assert.NotEmpty(named);
        var missing = named.Where(path => !Path.Exists(Checkout.Path(path)));

        Assert.Empty(missing);
    }

    private static RootCommand Root()
    {
        var streams = new Streams(Stream.Null, TextWriter.Null, TextWriter.Null);
        return new CommandTable(new NewsBot.Commands.Newsroom(streams, () => new ConfigurationBuilder().Build(), TimeProvider.System)).Root;
    }

    private static IEnumerable<Command> Commands() => Root().Subcommands;

    private static string Section(string title) => Text.Split($"\n## {title}\n")[1].Split("\n## ")[0];

    private static string FirstBlock(string language) => Text.Split($"```{language}\n")[1].Split("\n```")[0];

    [GeneratedRegex(@"^\| `(?<name>[a-z][a-z-]*)", RegexOptions.Multiline)]
    private static partial Regex CommandRow();

    [GeneratedRegex(@"""(?<name>NewsBot(:\w+){2})""")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\]\((?<path>[^)#]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"tests/[\w./]+")]
    private static partial Regex TestFile();
}
