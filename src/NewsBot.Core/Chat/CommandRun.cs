using NewsBot.Core.Archive;

namespace NewsBot.Core.Chat;

/// <summary>Runs one command of the table.</summary>
/// <param name="options">By the names of the table's options, checked against it: required ones are there, choices are of the list, none is blank.</param>
/// <param name="viewpoint">What may be seen where the answer goes.</param>
public delegate Task<Reply> CommandRun(ChatRequest request, IReadOnlyDictionary<string, string> options, Viewpoint viewpoint, CancellationToken cancellationToken);
