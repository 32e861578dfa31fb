namespace NewsBot.Core.Archive;

/// <summary>What can be completed while it is typed.</summary>
public enum CompletedSubject
{
    /// <summary>The name of a source, or the description of an unnamed one.</summary>
    Source,

    /// <summary>A figure.</summary>
    Figure,

    /// <summary>An article, by its title or id.</summary>
    Article,
}

/// <summary>What something that is being typed can become.</summary>
/// <param name="Value">What to ask with: a name, a figure as printed, an article's id.</param>
/// <param name="Label">What to show: name, figure with what it counts, title.</param>
public sealed record Completion(string Value, string Label);
