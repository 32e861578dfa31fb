using System.Globalization;
using NewsBot.Json;
using NewsBot.Sqlite;

namespace NewsBot.Terminal;

/// <summary>What <c>rephrasings</c> lists, for readers.</summary>
internal static class RephrasingsPage
{
    public static void Write(Page page, IReadOnlyList<KeptRephrasing> rephrasings)
    {
        if (rephrasings.Count == 0)
        {
            page.Line(0, new Run("No rephrasings yet: a language model that NewsBot:Rephrasing:Endpoint and NewsBot:Rephrasing:Model name brings them in.", Ink.Lead));
            return;
        }
        foreach (var (outcome, count) in rephrasings.Counts())
            page.Line(0, new Run($"{count,6:N0} ", Ink.Name), new Run(outcome));
        foreach (var (at, happened) in rephrasings)
        {
            page.Blank();
            page.Line(0, new Run(happened.Outcome, Ink.Lead), new Run($" · {at.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture)} UTC · {happened.Prompt}", Ink.Quiet));
            page.Line(2, new Run("Asked: ", Ink.Name), new Run(happened.Question));
            if (happened.Prose is { } prose)
                page.Line(2, new Run("Wrote: ", Ink.Name), new Run(prose));
        }
    }
}
