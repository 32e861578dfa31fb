using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Exports;

/// <summary>A claim on its way into a file.</summary>
/// <param name="First">The article in which the archive has these words of this story first; the claim's own one where no other has them, or nobody asked.</param>
internal sealed record ExportedClaim(Evidence Evidence, ArticleHead First)
{
    public Claim Claim => Evidence.Claim;

    public ArticleHead Article => Claim.Citation.Article;
}
