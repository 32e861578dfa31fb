using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Slack.Rendering;

/// <summary>An article on one line: its linked title, outlet and date.</summary>
internal static class ArticleLine
{
    /// <param name="longest">Of the title and of the outlet, once they are escaped.</param>
    public static string Of(ArticleHead article, int longest)
    {
        var title = SlackLink.To(article.Title, article.Url, longest) is { Length: > 0 } linked ? linked : "…";
        string?[] rest = [article.Outlet is { } outlet ? SlackText.Cut.Line(outlet, longest) : null, article.Published?.Day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)];
        return string.Join(" · ", rest.OfType<string>().Where(part => part.Length > 0).Prepend($"*{title}*"));
    }
}
