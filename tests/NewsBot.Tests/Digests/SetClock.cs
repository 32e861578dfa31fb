using NewsBot.Tests.Support;

namespace NewsBot.Tests.Digests;

/// <summary>A clock that stands until a test sets it on.</summary>
internal sealed class SetClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = Some.Now;

    public override DateTimeOffset GetUtcNow() => Now;
}
