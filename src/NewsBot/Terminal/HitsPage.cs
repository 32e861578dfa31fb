using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>Passages that a search found, for readers.</summary>
internal static class HitsPage
{
    public static void Write(Page page, string query, IReadOnlyList<PassageHit> hits)
    {
        if (hits.Count == 0)
            page.Line(0, new Run($"Nothing matches “{query}”.", Ink.Lead));
        foreach (var hit in hits)
        {
            page.Line(0, new Run(CitedLine.PlaceOf(hit.Citation), Ink.Name));
            page.Line(2, new Run(hit.Passage));
            page.Blank();
        }
    }
}
