namespace NewsBot.Core.Answering.Verbatim;

/// <summary>What the model is shown of an answer or a follow-up: slots alone, no quotation, figure or name as text.</summary>
/// <param name="Prompt">Which prompt it is for: one of <see cref="Prompts"/>.</param>
/// <param name="Variables">What the prompt's input variables stand for, in plain text that holds slots (<c>{{q1}}</c>) and is no template.</param>
public sealed record Draft(string Prompt, IReadOnlyDictionary<string, string> Variables)
{
    /// <summary>Everything that stands behind a slot of the variables.</summary>
    internal IReadOnlyList<Slot> Slots { get; init; } = [];
}
