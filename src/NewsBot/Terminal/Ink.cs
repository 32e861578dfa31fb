using Spectre.Console;

namespace NewsBot.Terminal;

/// <summary>What a stretch of text is on the page; the terminal's own palette gives the colours.</summary>
internal enum Ink
{
    Plain,
    Lead,
    Words,
    Name,
    Quiet,
    Warning,
}

/// <summary>A stretch of text in one ink.</summary>
internal readonly record struct Run(string Text, Ink Ink = Ink.Plain)
{
    public Style Style => Ink switch
    {
        Ink.Lead => new Style(decoration: Decoration.Bold),
        Ink.Words => new Style(Color.Green),
        Ink.Name => new Style(Color.Aqua, decoration: Decoration.Bold),
        Ink.Quiet => new Style(decoration: Decoration.Dim),
        Ink.Warning => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
