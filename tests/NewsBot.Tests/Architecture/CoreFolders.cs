using System.Text.RegularExpressions;

namespace NewsBot.Tests.Architecture;

public sealed partial class CoreFolders
{
    private static readonly Dictionary<string, string[]> MayImport = new(StringComparer.Ordinal)
    {
        ["Archive"] = [],
        ["Language"] = ["Archive"],
        ["Indexing"] = ["Archive", "Language"],
        ["Answering"] = ["Archive", "Language"],
        ["Digests"] = ["Archive", "Language"],
        ["Chat"] = ["Archive", "Language", "Indexing", "Answering", "Digests"],
    };

    private static readonly string Core = Checkout.Path("src", "NewsBot.Core");

    [Fact]
    public void Folders_import_one_way_only()
    {
        var back = from file in Checkout.SourcesIn(Core)
                   let folder = file.Split('/')[0]
                   from Match import in Folder().Matches(WithoutComments(File.ReadAllText(Path.Combine(Core, file))))
                   let imported = import.Groups["folder"].Value
                   where imported != folder && !MayImport[folder].Contains(imported)
                   select $"{file} imports {imported}";

        Assert.Empty(back.Distinct());
    }

    [Fact]
    public void Every_folder_is_one_of_the_design() =>
        Assert.Empty(Checkout.SourcesIn(Core).Select(file => file.Split('/')[0]).Distinct().Except(MayImport.Keys));

    [Fact]
    public void A_file_stands_in_the_folder_of_its_namespace()
    {
        var elsewhere = from project in Directory.EnumerateDirectories(Checkout.Path("src"))
                        from file in Checkout.SourcesIn(project)
                        let space = Namespace().Match(File.ReadAllText(Path.Combine(project, file)))
                        where space.Success
                        let folder = Path.GetDirectoryName(file)!.Replace('\\', '.').Replace('/', '.')
                        let expected = folder.Length == 0 ? Path.GetFileName(project) : $"{Path.GetFileName(project)}.{folder}"
                        where space.Groups["name"].Value != expected
                        select $"{file}: {space.Groups["name"].Value}";

        Assert.Empty(elsewhere);
    }

    private static string WithoutComments(string source) => Comment().Replace(source, "");

    [GeneratedRegex(@"\b(NewsBot\.Core\.(?<folder>\w+)|(?<![\w.])(?<folder>Archive|Language|Indexing|Answering|Digests|Chat)\.[A-Z])")]
    private static partial Regex Folder();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("//.*")]
    private static partial Regex Comment();
}
