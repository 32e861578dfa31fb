using System.Buffers;
using NewsBot.Core.Archive;

namespace NewsBot.Terminal;

/// <summary>The exact words of a claim: a whole quotation in marks, all else as it is printed, so that only what was quoted is shown quoted.</summary>
internal static class ClaimWords
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»\"‘`'");

    public static IEnumerable<Run> Of(Claim claim)
    {
        var isQuotation = claim.Attribution.Kind == AttributionKind.Direct;
        for (var i = 0; i < claim.Fragments.Count; i++)
        {
            if (i > 0)
                yield return new Run(" … ", Ink.Quiet);
            var fragment = claim.Fragments[i];
            yield return new Run(isQuotation && !BeginsWithMark(fragment) ? $"“{fragment}”" : fragment, Ink.Words);
        }
    }

    private static bool BeginsWithMark(string words) => words.AsSpan().TrimStart() is [var first, ..] && Marks.Contains(first);
}
