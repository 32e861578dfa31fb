using System.Text;
using NewsBot.Discord;

namespace NewsBot.Tests.Discord;

public sealed class DiscordInviteTests
{
    [Fact]
    public void The_address_asks_for_the_least_that_is_needed() =>
        Assert.Equal("https://discord.com/oauth2/authorize?client_id=9001&scope=bot%20applications.commands&permissions=274877991936", DiscordInvite.Address(new Snowflake(9001), opensThreads: false).AbsoluteUri);

    [Fact]
    public void Opening_threads_asks_for_one_permission_more() =>
        Assert.EndsWith($"permissions={274877991936 + (1L << 35)}", DiscordInvite.Address(new Snowflake(9001), opensThreads: true).AbsoluteUri, StringComparison.Ordinal);

    [Theory]
    [InlineData("1")]
    [InlineData("190320984123768832")]
    [InlineData("18446744073709551615")]
    public void The_application_is_read_off_the_token(string id)
    {
        var token = Convert.ToBase64String(Encoding.ASCII.GetBytes(id)).TrimEnd('=') + ".abcdef.not-a-real-one";

        Assert.True(DiscordInvite.TryFromToken(token, out var application));
        Assert.Equal(id, application.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("MQ")]
    [InlineData(".x.y")]
    [InlineData("!!.x.y")]
    [InlineData("bm90IGFuIGlk.x.y")]
    [InlineData("M.x.y")]
    public void What_is_no_token_names_no_application(string token) => Assert.False(DiscordInvite.TryFromToken(token, out _));

    [Fact]
    public void A_huge_token_names_no_application() => Assert.False(DiscordInvite.TryFromToken(new string('M', 100_000) + ".x.y", out _));
}
