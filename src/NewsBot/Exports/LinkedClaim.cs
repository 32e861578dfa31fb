using System.Globalization;
using System.Text.Json;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Exports;

/// <summary>A quotation as a Quotation of schema.org (https://schema.org/Quotation), anything else as a Claim (https://schema.org/Claim), each with the article that it stands in (https://schema.org/NewsArticle).</summary>
internal sealed class LinkedClaim(SourceRegister register)
{
    public const string LeftOut = "claims are left out: the article does not report them as said, and schema.org has no word for that; --format csv and jsonl have them";

    /// <returns>False for what the article does not report as said: without that word it would be put in the source's mouth.</returns>
    public bool Write(Utf8JsonWriter json, ExportedClaim row)
    {
        if (row.Claim.Attribution.Stance != Stance.Said)
            return false;
        var isQuotation = row.Claim.Attribution.Kind is AttributionKind.Direct or AttributionKind.Partial;
        json.WriteString("@type", isQuotation ? "Quotation" : "Claim");
        json.WriteString("identifier", row.Claim.Id);
        json.WriteString("text", row.Claim.Words);
        if (isQuotation)
            WriteQuotation(json, row);
        else
            WriteClaim(json, row);
        json.WriteString("citation", Citation(row));
        if (row.Evidence.Notes.Count > 0)
            json.WriteString("description", string.Join(' ', row.Evidence.Notes));
        return true;
    }

    private void WriteQuotation(Utf8JsonWriter json, ExportedClaim row)
    {
        if (LinkedAgent.Of(row, register) is { } speaker)
        {
            speaker.Write(json, "spokenByCharacter");
            speaker.Write(json, "creator");
        }
        if (row.Claim.Fragments.Count > 1)
            WriteFragments(json, row.Claim.Fragments);
        if (row.Evidence.SaidOn is { } day)
            json.WriteString("dateCreated", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        WriteArticle(json, "isPartOf", row.Article);
    }

    private void WriteClaim(Utf8JsonWriter json, ExportedClaim row)
    {
        LinkedAgent.Of(row, register)?.Write(json, "author");
        WriteArticle(json, "appearance", row.Article);
        WriteArticle(json, "firstAppearance", row.First);
    }

    /// <summary>What is quoted, apart from the words of the article that stand between ("he said").</summary>
    private static void WriteFragments(Utf8JsonWriter json, IReadOnlyList<string> fragments)
    {
        json.WriteStartArray("hasPart");
        for (var i = 0; i < fragments.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Quotation");
            json.WriteNumber("position", i + 1);
            json.WriteString("text", fragments[i]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, string property, ArticleHead article)
    {
        json.WriteStartObject(property);
        json.WriteString("@type", "NewsArticle");
        json.WriteString("identifier", article.Id.Value);
        json.WriteString("headline", article.Title);
        if (Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps))
            json.WriteString("url", address.AbsoluteUri);
        if (article.Published is { } published)
            json.WriteString("datePublished", published.ToString());
        if (article.Outlet is { } outlet)
            new LinkedAgent(outlet, IsNamed: true, Role: null, SourceKind.Organisation).Write(json, "publisher");
        json.WriteNumber("version", article.Version);
        json.WriteEndObject();
    }

    private static string Citation(ExportedClaim row)
    {
        string?[] parts = [row.Article.Title, row.Article.Outlet, row.Article.Published?.ToString(), FormattableString.Invariant($"¶ {row.Claim.Citation.Paragraph}")];
        return string.Join(", ", parts.OfType<string>());
    }
}
