using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Verbatim;

/// <summary>The words of a claim as they stand in prose: a whole quotation in quotation marks, everything else bare; slices of the article, without the point or comma that ended them there.</summary>
internal static class ClaimFill
{
    /// <summary>In UTF-16 code units; what is longer is better read in the line below.</summary>
    private const int Longest = 500;

    /// <summary>Null where the words are too long for prose, or run over a paragraph's end.</summary>
    public static string? Of(Claim claim)
    {
        var isQuotation = claim.Attribution.Kind == AttributionKind.Direct;
        var parts = claim.Fragments.Select(fragment => fragment.Trim().TrimEnd('.', ',', ';', ':').TrimEnd()).Where(part => part.Length > 0).ToList();
        var fill = string.Join(" … ", isQuotation ? parts.Select(part => OpensWithMark(part) ? part : $"“{part}”") : parts);
        return fill.Length is 0 or > Longest || fill.Any(char.IsControl) ? null : fill;
    }

    private static bool OpensWithMark(string part) => part[0] is '“' or '"' or '„' or '«' or '‘' or '\'' or '`';
}
