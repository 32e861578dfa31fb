namespace NewsBot.Tests.Answering.Verbatim;

/// <summary>The honest rephrasings of <c>honest.txt</c>, with the name of the answer that each is of.</summary>
internal static class HonestLines
{
    public static IReadOnlyList<(string Answer, string Prose)> All { get; } =
    [
        .. from line in File.ReadLines(Checkout.Path("tests", "NewsBot.Tests", "Answering", "Verbatim", "honest.txt"))
           where line.Length > 0 && line[0] != '#'
           let bar = line.IndexOf('|', StringComparison.Ordinal)
           select (line[..bar].Trim(), line[(bar + 1)..].Trim()),
    ];
}
