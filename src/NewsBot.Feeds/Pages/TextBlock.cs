using AngleSharp.Dom;

namespace NewsBot.Feeds.Pages;

/// <summary>A paragraph, heading, list item or other block of a page's text.</summary>
/// <param name="Text">Without blanks at its ends; a line feed where the page breaks a line within the block.</param>
/// <param name="Words">How many words it has.</param>
/// <param name="LinkedWords">How many of them are links.</param>
/// <param name="Element">The innermost block-level element around it.</param>
internal sealed record TextBlock(string Text, int Words, int LinkedWords, IElement Element)
{
    /// <summary>0 to 1.</summary>
    public double LinkDensity => Words == 0 ? 0 : (double)LinkedWords / Words;
}
