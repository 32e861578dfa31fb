namespace NewsBot.Rephrasing;

/// <summary>What a model wrote, without what many wrap around it: thoughts before it, a code fence, blanks.</summary>
internal static class BareProse
{
    private const string Thought = "<think>";
    private const string ThoughtEnd = "</think>";
    private const string Fence = "```";

    /// <remarks>Ollama and vLLM pass on the thoughts of reasoning models in the text (https://docs.vllm.ai/en/latest/features/reasoning_outputs.html). What is not closed stays, and is refused by the lock.</remarks>
    public static string Of(string text)
    {
        var prose = text.AsSpan().Trim();
        // Some templates open the thought for the model, so that its end alone is written.
        if (prose.IndexOf(ThoughtEnd, StringComparison.Ordinal) is >= 0 and var end && prose[..end].LastIndexOf(Thought, StringComparison.Ordinal) <= 0)
            prose = prose[(end + ThoughtEnd.Length)..].Trim();
        if (prose.StartsWith(Fence, StringComparison.Ordinal) && prose.EndsWith(Fence, StringComparison.Ordinal) && prose.IndexOf('\n') is > 0 and var line && prose.Length - Fence.Length > line)
            prose = prose[(line + 1)..^Fence.Length].Trim();
        if (prose.Length > 1 && prose[0] == '"' && prose[^1] == '"' && !prose[1..^1].Contains('"'))
            prose = prose[1..^1].Trim();
        return prose.ToString();
    }
}
