using System.Buffers;
using NewsBot.Core.Archive;

namespace NewsBot.Terminal;

/// <summary>The exact words of a claim: a quotation in marks, reported speech without.</summary>
internal static class ClaimWords
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”„«»\"");

    public static IEnumerable<Run> Of(Claim claim)
    {
        var isQuotation = claim.Attribution.Kind is AttributionKind.Direct or AttributionKind.Partial;
        for (var i = 0; i < claim.Fragments.Count; i++)
        {
            if (i > 0)
                yield return new Run(" … ", Ink.Quiet);
            var fragment = claim.Fragments[i];
            yield return new Run(isQuotation && !HasMarks(fragment) ? $"“{fragment}”" : fragment, Ink.Words);
        }
    }

    private static bool HasMarks(string words) => words.AsSpan().IndexOfAny(Marks) >= 0;
}
