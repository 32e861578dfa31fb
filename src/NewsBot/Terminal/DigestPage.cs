using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>A digest for readers.</summary>
internal static class DigestPage
{
    public static void Write(Page page, DigestEdition edition, TimeZoneInfo zone)
    {
        page.Line(0, new Run(edition.Lead(zone), Ink.Lead));
        foreach (var (heading, claims) in edition.Parts)
        {
            page.Blank();
            page.Line(0, new Run(heading, Ink.Lead));
            foreach (var claim in claims)
                AnswerPage.WriteClaim(page, claim);
        }
        if (edition.Articles.Count > 0)
        {
            page.Blank();
            page.Line(0, new Run("Articles taken in", Ink.Lead));
        }
        foreach (var arrival in edition.Articles)
            page.Line(2, new Run(arrival.Article.Title, Ink.Name), new Run(FormattableString.Invariant($" · {arrival.Claims:N0} claims"), Ink.Quiet), new Run(arrival.Article.Outlet is { } outlet ? $" · {outlet}" : "", Ink.Quiet));
        if (edition.Notes.Count > 0)
            page.Blank();
        foreach (var note in edition.Notes)
            page.Line(0, new Run("Note: ", Ink.Warning), new Run(note));
    }
}
