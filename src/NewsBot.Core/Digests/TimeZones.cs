using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using NewsBot.Core.Language;

namespace NewsBot.Core.Digests;

/// <summary>Time zones by their IANA names (https://www.iana.org/time-zones), as people type them.</summary>
public static partial class TimeZones
{
    /// <summary>A name that no edits lead to in so many steps is another.</summary>
    private const int MostEdits = 3;

    private static readonly Lazy<string[]> Ids = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id).Append("UTC").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>By its name, whatever the case; or by its city where one zone alone has it.</summary>
    public static bool TryFind(string text, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = null;
        // What is no name never reaches the zone files of the system.
        if (!Name().IsMatch(text))
            return false;
        var written = text.Replace(' ', '_');
        var named = Ids.Value.Where(id => id.Equals(written, StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count == 0)
            named = [.. Ids.Value.Where(id => City(id).Equals(written, StringComparison.OrdinalIgnoreCase))];
        // Old names (Europe/Kiev) are in no list, and are known all the same.
        return TimeZoneInfo.TryFindSystemTimeZoneById(named.Count == 1 ? named[0] : written, out zone);
    }

    /// <summary>What a name that there is not may have been meant for, nearest first.</summary>
    public static IReadOnlyList<string> Near(string text, int most)
    {
        var typed = NameKeys.Fold(City(text));
        var whole = NameKeys.Fold(text);
        return [.. Ids.Value
            .Select(id => (Id: id, Edits: Math.Min(NameKeys.Edits(typed, NameKeys.Fold(City(id))), NameKeys.Edits(whole, NameKeys.Fold(id)))))
            .Where(zone => zone.Edits <= Math.Min(MostEdits, typed.Length / 2))
            .OrderBy(zone => zone.Edits).ThenBy(zone => NameKeys.Edits(whole, NameKeys.Fold(zone.Id))).ThenBy(zone => zone.Id, StringComparer.Ordinal)
            .Take(most).Select(zone => zone.Id)];
    }

    /// <summary>What typing may become: names of which a part begins with it, the city first; else the nearest.</summary>
    public static IReadOnlyList<string> Complete(string typed, int most)
    {
        var words = NameKeys.Fold(typed);
        var begun = Ids.Value.Where(id => $" {NameKeys.Fold(id)}".Contains($" {words}", StringComparison.Ordinal))
            .OrderByDescending(id => NameKeys.Fold(City(id)).StartsWith(words, StringComparison.Ordinal)).ThenByDescending(id => id.Contains('/', StringComparison.Ordinal)).Take(most).ToList();
        return begun.Count > 0 ? begun : Near(typed, most);
    }

    private static string City(string id) => id[(id.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]*(?:/[A-Za-z0-9][A-Za-z0-9_+ -]*)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
