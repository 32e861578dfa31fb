using System.Text.Json;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Exports;

/// <summary>A source as a Person or an Organization of schema.org (https://schema.org/Person, https://schema.org/Organization).</summary>
/// <param name="Text">A name; of an anonymous source the published description.</param>
internal sealed record LinkedAgent(string Text, bool IsNamed, string? Role, SourceKind Kind)
{
    /// <param name="register">Says what a source is that it knows; else the words of the name do.</param>
    public static LinkedAgent Of(string text, bool isNamed, string? role, SourceRegister register) =>
        new(text, isNamed, role, (isNamed ? register.Find(text)?.Kind : null) ?? SourceNature.Of(text, role));

    /// <summary>Whose a claim is; null where the article names and describes nobody.</summary>
    public static LinkedAgent? Of(ExportedClaim row, SourceRegister register)
    {
        var source = row.Evidence.Source;
        if (row.Claim.IsWritersOwn)
            return source.IsNamed ? new LinkedAgent(source.Name, IsNamed: true, Role: null, SourceKind.Person) : null;
        return row.Claim.Attribution.Speaker is null ? null : Of(source.Name, source.IsNamed, source.Role, register);
    }

    public void Write(Utf8JsonWriter json, string property)
    {
        json.WriteStartObject(property);
        WriteParts(json);
        json.WriteEndObject();
    }

    /// <summary>Nobody is given a name that the article does not give.</summary>
    public void WriteParts(Utf8JsonWriter json)
    {
        json.WriteString("@type", Kind == SourceKind.Person ? "Person" : "Organization");
        json.WriteString(IsNamed ? "name" : "description", Text);
        if (Role is not null && Kind == SourceKind.Person)
            json.WriteString("jobTitle", Role);
        else if (Role is not null && IsNamed)
            json.WriteString("description", Role);
    }
}
