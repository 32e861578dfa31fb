using Spectre.Console;
using Spectre.Console.Rendering;

namespace NewsBot.Terminal;

/// <summary>A paragraph that is wrapped under its own start, without blanks at the ends of lines.</summary>
internal sealed class Indented(Paragraph paragraph, int indent) : Renderable
{
    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth)
    {
        foreach (var line in Segment.SplitLines(((IRenderable)paragraph).Render(options, Math.Max(maxWidth - indent, 1))))
        {
            yield return Segment.Padding(indent);
            foreach (var segment in line)
                yield return segment;
            yield return Segment.LineBreak;
        }
    }
}
