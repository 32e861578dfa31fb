namespace NewsBot.Tests.Support;

/// <summary>Texts that somebody has looked at and found good: what is rendered is compared with them to the letter, so that a change in looks shows in review.</summary>
/// <param name="folder">Where they stand, from the folder of the tests.</param>
internal sealed class Approved(params string[] folder)
{
    private const string Switch = "NEWSBOT_APPROVE";

    /// <summary>Whether what comes is approved unseen.</summary>
    public bool ApprovesAll { get; init; } = Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>Fails where the text differs from the one approved under the name, and says where. With NEWSBOT_APPROVE=1 the text is approved instead.</summary>
    public void Check(string name, string text)
    {
        var file = Checkout.Path(["tests", "NewsBot.Tests", .. folder, "Approved", $"{name}.approved.txt"]);
        var written = text.TrimEnd('\n') + "\n";
        if (ApprovesAll)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, written);
        }
        var approved = File.Exists(file) ? File.ReadAllText(file) : "";
        Assert.True(approved == written, $"{Difference(approved, written)}\n\n{Path.GetRelativePath(Checkout.Root, file)} holds another text. Where the new one is better, run the test with {Switch}=1 and commit the file.\n\nThe whole new text:\n{written}");
    }

    /// <summary>The first line that differs, as it was approved and as it came.</summary>
    public static string Difference(string approved, string written)
    {
        var (before, now) = (approved.Split('\n'), written.Split('\n'));
        var at = before.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {at + 1}\n  approved: {before.ElementAtOrDefault(at) ?? "(no such line)"}\n  came:     {now.ElementAtOrDefault(at) ?? "(no such line)"}";
    }
}
