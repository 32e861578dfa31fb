namespace NewsBot.Tests.Architecture;

public sealed class TopLevel
{
    private static readonly string[] Held =
    [
        "src", "tests", "prompts", "seeds", ".ci", "NewsBot.sln", "appsettings.json", "README.md", "CONTRIBUTING.md", "LICENSE",
        ".editorconfig", ".gitattributes", ".gitignore", "global.json", "Directory.Build.props", "Directory.Packages.props",
    ];

    /// <summary>What git, builds and editors leave beside them; .gitignore keeps it out of the tree.</summary>
    private static readonly string[] LeftBehind = [".git", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".vscode", ".idea", "bin", "obj"];

    [Fact]
    public void The_top_of_the_tree_holds_what_it_should_and_nothing_else()
    {
        var there = Directory.EnumerateFileSystemEntries(Checkout.Root).Select(entry => Path.GetFileName(entry)).Except(LeftBehind);

        Assert.Equal(Held.Order(StringComparer.Ordinal), there.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_the_continuous_build_runs_names_no_machine() =>
        Assert.DoesNotMatch(@"(^|[\s""'=])/(work|home|root|Users)/", Checkout.Text(".ci", "run"));
}
