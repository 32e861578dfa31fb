using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>A reply for readers: the answer first, then each claim's exact words, who said them and where; notes last.</summary>
internal static class ReplyLines
{
    private const int Indent = 2;

    /// <param name="most">How many cited lines the page holds.</param>
    public static void Write(Page page, Reply reply, int most = int.MaxValue)
    {
        if (reply.From == 0)
        {
            foreach (var line in reply.Lead.Split('\n'))
                page.Line(0, new Run(line, Ink.Lead));
        }
        var skipped = reply.From;
        var notes = ReplyPage.Notes(reply, (int)Math.Min(reply.LineCount, (long)reply.From + most));
        foreach (var section in reply.Sections)
        {
            var lines = section.Lines.Skip(skipped).Take(most).ToList();
            skipped = Math.Max(0, skipped - section.Lines.Count);
            most -= lines.Count;
            if (section.Heading is not null && lines.Count + section.Points.Count > 0)
            {
                page.Blank();
                page.Line(0, new Run(section.Heading));
            }
            foreach (var line in lines)
                WriteLine(page, line);
            foreach (var point in section.Points)
                page.Line(Indent, new Run(point.Term, Ink.Name), new Run($"  {point.Text}"));
        }
        if (notes.Count > 0)
            page.Blank();
        foreach (var note in notes)
            page.Line(0, new Run("Note: ", Ink.Warning), new Run(note));
    }

    private static void WriteLine(Page page, CitedLine line)
    {
        page.Blank();
        page.Line(Indent, line.Parts.Index().SelectMany(part => part.Index == 0 ? [Words(part.Item)] : new[] { new Run(" … ", Ink.Quiet), Words(part.Item) }));
        page.Line(Indent, new Run("— "), new Run(line.Source, Ink.Name), new Run(line.Standing + $" · {line.How}" + (line.Said is null ? "" : $" · {line.Said}")));
        page.Line(Indent, new Run(line.Place, Ink.Quiet));
        if (line.Flags.Count > 0)
            page.Line(Indent, new Run("! " + line.FlagWords, Ink.Warning));
        foreach (var detail in line.Details)
            page.Line(Indent, new Run($"{detail.Label}: {detail.Text}", Ink.Warning));
        if (line.Citation.Article.Url is { } url)
            page.Line(Indent, new Run(url, Ink.Quiet));
        if (line.Passage is not { } passage)
            return;
        page.Blank();
        page.Line(Indent, new Run(passage));
    }

    private static Run Words(string part) => new(part, Ink.Words);
}
