using System.Xml.Linq;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Architecture;

public sealed class ProjectWalls
{
    /// <summary>What each project may build on: projects first, then packages and frameworks.</summary>
    public static TheoryData<string, string[], string[]> Walls => new()
    {
        { "NewsBot.Core", [], [] },
        { "NewsBot.Sqlite", ["NewsBot.Core"], ["Microsoft.Data.Sqlite", "SQLitePCLRaw.bundle_e_sqlite3"] },
        { "NewsBot.Feeds", ["NewsBot.Core"], ["AngleSharp", "Markdig", "YamlDotNet"] },
        { "NewsBot.Training", ["NewsBot.Core"], [] },
        { "NewsBot.Sockets", [], [] },
        { "NewsBot.Discord", ["NewsBot.Core", "NewsBot.Sockets"], [] },
        { "NewsBot.Slack", ["NewsBot.Core", "NewsBot.Sockets"], [] },
        {
            "NewsBot",
            ["NewsBot.Core", "NewsBot.Sqlite", "NewsBot.Feeds", "NewsBot.Sockets", "NewsBot.Discord", "NewsBot.Slack"],
            ["Microsoft.AspNetCore.App", "System.CommandLine", "Spectre.Console", "OpenAI", "Microsoft.Extensions.AI.Abstractions", "Handlebars.Net", "Polly.Core"]
        },
    };

    [Theory]
    [MemberData(nameof(Walls))]
    public void A_project_references_only_what_its_wall_lets_through(string project, string[] projects, string[] packages)
    {
        var file = XDocument.Load(Checkout.Path("src", project, project + ".csproj"));

        var built = Includes(file, "ProjectReference").Select(Path.GetFileNameWithoutExtension);
        var bought = Includes(file, "PackageReference").Concat(Includes(file, "FrameworkReference"));

        Assert.Empty(built.Except(projects));
        Assert.Empty(bought.Except(packages));
    }

    [Fact]
    public void Every_project_has_its_wall()
    {
        var projects = Directory.EnumerateFiles(Checkout.Path("src"), "*.csproj", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Walls.Select(wall => (string)wall[0]!).Order(), projects.Order());
    }

    [Fact]
    public void The_domain_references_the_base_class_library_alone()
    {
        var others = typeof(IArchive).Assembly.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.Empty(others);
    }

    [Fact]
    public void The_domain_reads_and_writes_no_file_and_no_network()
    {
        string[] outside = ["System.Net.Http", "System.Net.Sockets", "System.Diagnostics.Process", "System.Console"];

        var used = typeof(IArchive).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        Assert.Empty(used.Intersect(outside));
    }

    private static IEnumerable<string> Includes(XDocument file, string element) =>
        file.Descendants(element).Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'));
}
