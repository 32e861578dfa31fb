namespace NewsBot.Core.Archive;

/// <summary>An article with what was found in it, ready to keep.</summary>
public sealed record ReadArticle(Article Article, Reading Reading)
{
    public Reading Reading { get; } = Reading.ByParagraph();
}
