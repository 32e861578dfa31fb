using NewsBot.Core.Answering.Verbatim;

namespace NewsBot.Sqlite;

/// <summary>What came of one rephrasing, kept for an editor to look at.</summary>
public sealed record KeptRephrasing(DateTimeOffset At, RephrasingEvent Event);
