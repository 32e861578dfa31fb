using NewsBot.Core.Chat;

namespace NewsBot.Tests.Chat;

public sealed class RecentKeysTests
{
    [Fact]
    public void A_key_is_new_once()
    {
        var keys = new RecentKeys(capacity: 2);

        Assert.True(keys.Add("a"));
        Assert.False(keys.Add("a"));
    }

    [Fact]
    public void The_oldest_key_is_forgotten_first()
    {
        var keys = new RecentKeys(capacity: 2);
        foreach (var id in (string[])["a", "b", "c"])
            keys.Add(id);

        Assert.False(keys.Contains("a"));
        Assert.True(keys.Contains("b"));
        Assert.True(keys.Contains("c"));
    }
}
