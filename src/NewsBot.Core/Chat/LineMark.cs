using System.Security.Cryptography;
using System.Text;
using NewsBot.Core.Answering;

namespace NewsBot.Core.Chat;

/// <summary>By what a line of a reply is known again when its answer is asked for once more: article, source and words, whatever the version.</summary>
internal static class LineMark
{
    private const int Length = 12;

    /// <summary>The marks of an answer's claims and near misses, in the order in which a reply shows them.</summary>
    public static IReadOnlyList<string> Of(Answer answer) => [.. answer.Claims.Concat(answer.Near).Select(Of)];

    private static string Of(Evidence evidence)
    {
        string[] parts = [evidence.Claim.Citation.Article.Id.Value, evidence.Source.Name, evidence.Via?.Name ?? "", evidence.Why is null ? "" : "near", evidence.Claim.Words];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', parts))))[..Length];
    }
}
