using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Feeds;

/// <summary>The zones that dates name by letters or by their offset.</summary>
internal static partial class ZoneNames
{
    /// <summary>Minutes east of Greenwich. Letters that stand for several zones (IST, AST) are not among them.</summary>
    private static readonly Dictionary<string, int> Minutes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = 0,
        ["UT"] = 0,
        ["UTC"] = 0,
        ["GMT"] = 0,
        ["WET"] = 0,
        ["BST"] = 60,
        ["WEST"] = 60,
        ["CET"] = 60,
        ["MEZ"] = 60,
        ["CEST"] = 120,
        ["MESZ"] = 120,
        ["EET"] = 120,
        ["SAST"] = 120,
        ["EEST"] = 180,
        ["MSK"] = 180,
        ["HKT"] = 480,
        ["SGT"] = 480,
        ["AWST"] = 480,
        ["JST"] = 540,
        ["KST"] = 540,
        ["AEST"] = 600,
        ["AEDT"] = 660,
        ["NZST"] = 720,
        ["NZDT"] = 780,
        ["EDT"] = -240,
        ["EST"] = -300,
        ["CDT"] = -300,
        ["CST"] = -360,
        ["MDT"] = -360,
        ["MST"] = -420,
        ["PDT"] = -420,
        ["PST"] = -480,
        ["AKDT"] = -480,
        ["AKST"] = -540,
        ["HST"] = -600,
    };

    /// <summary>Zones with a summer time, as American pages print them all year.</summary>
    private static readonly Dictionary<string, string> Places = new(StringComparer.Ordinal)
    {
        ["ET"] = "America/New_York",
        ["CT"] = "America/Chicago",
        ["MT"] = "America/Denver",
        ["PT"] = "America/Los_Angeles",
    };

    /// <summary>The zone; null where nobody can tell which one is meant.</summary>
    public static TimeZoneInfo? Find(string name)
    {
        if (Minutes.TryGetValue(name, out var minutes))
            return At(minutes);
        if (Places.TryGetValue(name, out var place) && TimeZoneInfo.TryFindSystemTimeZoneById(place, out var zone))
            return zone;
        if (Offset().Match(name) is not { Success: true } offset)
            return null;
        var east = int.Parse(offset.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture) * 60
            + (offset.Groups["minutes"].Success ? int.Parse(offset.Groups["minutes"].ValueSpan, CultureInfo.InvariantCulture) : 0);
        return east > 14 * 60 ? null : At(offset.Groups["sign"].Value == "+" ? east : -east);
    }

    private static TimeZoneInfo At(int minutes) =>
        minutes == 0 ? TimeZoneInfo.Utc : TimeZoneInfo.CreateCustomTimeZone($"{minutes:+0;-0}", TimeSpan.FromMinutes(minutes), displayName: null, standardDisplayName: null);

    [GeneratedRegex(@"^(?:GMT|UTC)?(?<sign>[+\-−])(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?$", RegexOptions.IgnoreCase)]
    private static partial Regex Offset();
}
