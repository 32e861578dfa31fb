namespace NewsBot.Tests.Slack.Fake;

/// <summary>What goes wrong with one call of the fake Web API.</summary>
/// <param name="Status">The HTTP status of the answer.</param>
/// <param name="Body">Instead of the usual answer; null where the connection is cut, or hangs.</param>
internal sealed record FakeTrouble(int Status, string? Body)
{
    /// <summary>Cuts the connection before anything is done.</summary>
    public static readonly FakeTrouble Drop = new(0, null);

    /// <summary>Does what was asked, and cuts the connection before the answer.</summary>
    public static readonly FakeTrouble DropAfter = new(0, null) { IsCarriedOut = true };

    /// <summary>Never answers.</summary>
    public static readonly FakeTrouble Hang = new(0, null) { Hangs = true };

    /// <summary>Does what was asked, and never answers.</summary>
    public static readonly FakeTrouble HangAfter = new(0, null) { Hangs = true, IsCarriedOut = true };

    public bool Hangs { get; init; }

    public bool IsCarriedOut { get; init; }

    /// <summary>In whole seconds.</summary>
    public int? RetryAfter { get; init; }

    public static FakeTrouble Error(string code) => new(200, $$"""{"ok":false,"error":"{{code}}"}""");

    public static FakeTrouble RateLimited(int seconds) => new(429, """{"ok":false,"error":"ratelimited"}""") { RetryAfter = seconds };
}
