namespace NewsBot.Core.Chat;

/// <summary>One page of a reply, whatever a page of the platform holds.</summary>
public static class ReplyPage
{
    /// <summary>Adds one line after another, in the order of reading, from where earlier pages ended until one is refused.</summary>
    /// <param name="add">Adds a line whole with its source, or refuses it; the first line of a section that this page shows comes with the section's heading.</param>
    /// <returns>How many lines have been shown after this page.</returns>
    public static int Fill(Reply reply, Func<CitedLine, string?, bool> add)
    {
        var next = Math.Clamp(reply.From, 0, reply.LineCount);
        var end = 0;
        foreach (var section in reply.Sections)
        {
            end += section.Lines.Count;
            var heading = section.Heading;
            for (; next < end; next++)
            {
                if (!add(section.Lines[next - end + section.Lines.Count], heading))
                    return next;
                heading = null;
            }
        }
        return next;
    }

    /// <summary>The sections with points: they stand on the first page alone.</summary>
    public static IReadOnlyList<ReplySection> Points(Reply reply) => reply.From <= 0 ? [.. reply.Sections.Where(section => section.Points.Count > 0)] : [];

    /// <summary>The reply's notes but for those of lines that other pages show, and that there is more where no further page can show it.</summary>
    /// <param name="next">How many lines have been shown after this page.</param>
    public static IReadOnlyList<string> Notes(Reply reply, int next)
    {
        var lines = reply.Sections.SelectMany(section => section.Lines).ToList();
        var here = lines.Take(next).Skip(Math.Max(0, reply.From)).SelectMany(line => line.Notes).ToHashSet(StringComparer.Ordinal);
        var elsewhere = lines.SelectMany(line => line.Notes).Where(note => !here.Contains(note)).ToHashSet(StringComparer.Ordinal);
        var unreached = lines.Count - next;
        string[] left = unreached > 0 && reply.More(next) is null ? [$"{unreached} more cannot be shown here."] : [];
        return [.. left, .. reply.Notes.Where(note => !elsewhere.Contains(note))];
    }
}
