using System.Text.Json;
using NewsBot.Core.Answering;

namespace NewsBot.Json;

/// <summary>One claim of an answer. What contract and readers can do without (<c>fragments</c>, <c>stance</c>, <c>why</c>) stands only where it says something.</summary>
internal static class ClaimJson
{
    /// <param name="question">What the claims answer; of those who say a thing together, the one asked for comes first.</param>
    public static void WriteClaims(this Utf8JsonWriter json, string name, IEnumerable<Evidence> claims, string? question = null)
    {
        json.WriteStartArray(name);
        foreach (var evidence in claims)
            WriteClaim(json, evidence, question);
        json.WriteEndArray();
    }

    /// <summary>A claim on a line of its own.</summary>
    public static string Write(Evidence evidence) => JsonLine.Write(json => WriteParts(json, evidence, question: null));

    private static void WriteClaim(Utf8JsonWriter json, Evidence evidence, string? question)
    {
        json.WriteStartObject();
        WriteParts(json, evidence, question);
        json.WriteEndObject();
    }

    private static void WriteParts(Utf8JsonWriter json, Evidence evidence, string? question)
    {
        var claim = evidence.Claim;
        json.WriteString("id", claim.Id);
        WriteSource(json, "source", evidence.Source, question);
        WriteSource(json, "via", evidence.Via, question);
        json.WriteString("attribution", claim.Attribution.Kind.ToString().ToLowerInvariant());
        json.WriteString("cue", claim.CueText);
        json.WriteString("words", claim.Words);
        if (claim.Fragments.Count > 1)
            json.WriteStrings("fragments", claim.Fragments);
        json.WriteFigures(claim.Figures);
        json.WriteString("passage", claim.Passage);
        json.WriteArticle(claim.Citation.Article);
        json.WriteNumber("paragraph", claim.Citation.Paragraph);
        json.WritePropertyName("span");
        json.WriteSpan(claim.Citation.Span);
        json.WriteSaid(claim.TimeText, evidence.SaidIn, claim.PlaceText);
        json.WriteDates(claim.Words, claim.Citation.Span.Start, claim.Citation.Article.Published?.Day);
        json.WriteStance(claim.Attribution.Stance);
        json.WriteStrings("flags", evidence.Flags);
        json.WriteNumber("score", Math.Round(evidence.Score, 4));
        if (evidence.Why is not null)
            json.WriteString("why", evidence.Why);
        if (evidence.Reprints.Count > 0)
            json.WriteStrings("reprints", evidence.Reprints.Select(article => article.Id.Value));
        if (evidence.Conflicts.Count > 0)
            WriteConflicts(json, evidence.Conflicts);
        if (evidence.Correction is { } correction)
            WriteCorrection(json, correction);
    }

    private static void WriteConflicts(Utf8JsonWriter json, IEnumerable<OtherFigure> conflicts)
    {
        json.WriteStartArray("conflicts");
        foreach (var (own, other, theirs) in conflicts)
        {
            json.WriteStartObject();
            json.WriteString("id", other.Claim.Id);
            json.WriteString("source", other.Source.Name);
            json.WriteString("figure", theirs.Text);
            json.WriteString("of", theirs.Of);
            json.WriteString("beside", own.Text);
            json.WriteString("published", other.Claim.Citation.Article.Published?.ToString());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteCorrection(Utf8JsonWriter json, Correction correction)
    {
        json.WriteStartObject("correction");
        json.WriteString("what", correction.What);
        json.WriteString("before", correction.Before?.Words);
        if (correction.Before is { } before)
            json.WriteNumber("version", before.Citation.Article.Version);
        json.WriteEndObject();
    }

    private static void WriteSource(Utf8JsonWriter json, string name, SourceName? source, string? question)
    {
        if (source is null)
        {
            json.WriteNull(name);
            return;
        }
        var each = source.IsNamed ? JointName.Each(source.Name, question) : [];
        json.WriteStartObject(name);
        json.WriteString("name", each.Count > 0 ? each[0] : source.Name);
        json.WriteString("role", source.Role);
        json.WriteBoolean("named", source.IsNamed);
        if (each.Count > 0)
            WriteOthers(json, each);
        json.WriteEndObject();
    }

    /// <summary>Those who say it together with the first.</summary>
    private static void WriteOthers(Utf8JsonWriter json, IReadOnlyList<string> each)
    {
        json.WriteStartArray("with");
        for (var i = 1; i < each.Count; i++)
            json.WriteStringValue(each[i]);
        json.WriteEndArray();
    }
}
