using System.Text;
using System.Text.Json;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Discord.Gateway;

namespace NewsBot.Tests.Discord.Gateway;

/// <summary>What is read from the gateway and written to it, word by word.</summary>
public sealed class GatewayWords
{
    private static readonly GatewaySession Session = new("s-1", new Uri("wss://gateway-us-east1-b.discord.gg/"), 42, new Snowflake(7), new Snowflake(ulong.MaxValue));

    [Theory]
    [InlineData("wss://gateway.discord.gg", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg/?region=eu", "wss://gateway.discord.gg/?region=eu&v=10&encoding=json")]
    [InlineData("wss://gateway.discord.gg?v=9&encoding=etf&compress=zlib-stream", "wss://gateway.discord.gg/?v=10&encoding=json")]
    [InlineData("ws://127.0.0.1:8080/gateway", "ws://127.0.0.1:8080/gateway?v=10&encoding=json")]
    [InlineData("ws://localhost:8080/gateway/#there", "ws://localhost:8080/gateway/?v=10&encoding=json")]
    public void The_version_and_the_encoding_are_joined_to_the_address(string address, string joined) =>
        Assert.Equal(new Uri(joined).AbsoluteUri, GatewayAddress.ToConnect(new Uri(address)).AbsoluteUri);

    [Theory]
    [InlineData("wss://anywhere.example", true)]
    [InlineData("ws://127.0.0.1:1", true)]
    [InlineData("ws://[::1]:1", true)]
    [InlineData("ws://localhost", true)]
    [InlineData("ws://gateway.discord.gg", false)]
    [InlineData("ws://127.0.0.1.example.org", false)]
    [InlineData("https://gateway.discord.gg", false)]
    [InlineData("gateway.discord.gg", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void The_token_goes_nowhere_in_the_clear(string? address, bool isSafe) => Assert.Equal(isSafe, GatewayAddress.TryParse(address, out _));

    [Fact]
    public void Where_and_how_often_to_connect_is_read()
    {
        var bot = GatewayBot.Parse(JsonElement.Parse(
            """{"url":"wss://gateway.discord.gg","shards":3,"session_start_limit":{"total":1000,"remaining":998,"reset_after":14400000,"max_concurrency":16},"new":{}}"""));

        Assert.Equal(new GatewayBot(new Uri("wss://gateway.discord.gg"), 3, 998, TimeSpan.FromHours(4), 16), bot);
    }

    [Theory]
    [InlineData("""{"url":"wss://gateway.discord.gg"}""", 1, 1000, 0)]
    [InlineData("""{"url":"wss://gateway.discord.gg","shards":-1,"session_start_limit":{"remaining":-5,"reset_after":9000000000000000000,"max_concurrency":0}}""", 1, 0, 86_400)]
    [InlineData("""{"url":"wss://gateway.discord.gg","shards":"x","session_start_limit":[]}""", 1, 1000, 0)]
    public void Limits_that_make_no_sense_are_brought_back_to_some(string answer, int concurrency, int remaining, int resetAfter)
    {
        var bot = GatewayBot.Parse(JsonElement.Parse(answer));

        Assert.Equal((1, remaining, TimeSpan.FromSeconds(resetAfter), concurrency), (bot.Shards, bot.Remaining, bot.ResetAfter, bot.MaxConcurrency));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"url":5}""")]
    public void An_answer_without_an_address_is_none(string answer) => Assert.Throws<FormatException>(() => GatewayBot.Parse(JsonElement.Parse(answer)));

    [Fact]
    public void An_address_in_the_clear_is_refused_with_what_to_do()
    {
        var refused = Assert.Throws<ChatPlatformException>(() => GatewayBot.Parse(JsonElement.Parse("""{"url":"ws://gateway.example"}""")));

        Assert.Contains("NewsBot:Discord:ApiBase", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_is_kept_as_a_line_of_text()
    {
        Assert.True(GatewaySession.TryParse(Session.Write(), out var session));
        Assert.Equal(Session, session);
        Assert.DoesNotContain('\n', Session.Write());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a session")]
    [InlineData("[1]")]
    [InlineData("""{"id":"s-1"}""")]
    [InlineData("""{"id":"s-1","resume":"ws://elsewhere.example/","sequence":42,"bot":"7","application":"8"}""")]
    [InlineData("""{"id":"s-1","resume":"wss://gateway.discord.gg/","sequence":-1,"bot":"7","application":"8"}""")]
    [InlineData("""{"id":"s-1","resume":"wss://gateway.discord.gg/","sequence":1.5,"bot":"7","application":"8"}""")]
    [InlineData("""{"id":"","resume":"wss://gateway.discord.gg/","sequence":1,"bot":"7","application":"8"}""")]
    [InlineData("""{"id":"s-1","resume":"wss://gateway.discord.gg/","sequence":1,"bot":"x","application":"8"}""")]
    public void Anything_else_is_no_session(string? text) => Assert.False(GatewaySession.TryParse(text, out _));

    [Theory]
    [InlineData("""{"session_id":"s","user":{"id":"1"},"application":{"id":"2"}}""")]
    [InlineData("""{"session_id":"s","user":{"id":"1"},"application":{"id":"2"},"resume_gateway_url":"ws://elsewhere.example"}""")]
    public void A_ready_without_an_address_that_may_be_used_is_resumed_at_the_main_one(string ready)
    {
        Assert.True(GatewaySession.TryOpen(JsonElement.Parse(ready), new Uri("wss://main.example"), out var session));
        Assert.Equal(new Uri("wss://main.example"), session!.ResumeAddress);
    }

    [Fact]
    public void A_server_has_its_shard_and_a_shard_its_bucket()
    {
        Assert.Equal(new GatewayShard(1, 3), GatewayShard.Of(new Snowflake((7UL << 22) + 5), 3));
        Assert.Equal(new GatewayShard(0, 1), GatewayShard.Of(new Snowflake(ulong.MaxValue), 1));
        Assert.Equal(1, new GatewayShard(17, 20).Bucket(16));
        Assert.Equal(0, GatewayShard.Only.Bucket(1));
    }

    [Fact]
    public void Fields_of_a_frame_come_in_any_order_and_unknown_ones_are_passed_over()
    {
        Assert.True(GatewayFrame.TryParse("""{"d":{"op":9,"t":"X"},"new":[{"op":3}],"t":"A","op":0,"s":5}"""u8.ToArray(), out var frame));

        Assert.Equal((GatewayOpcode.Dispatch, 5L, "A", """{"op":9,"t":"X"}"""), (frame.Opcode, frame.Sequence, frame.Type, Encoding.UTF8.GetString(frame.Data.Span)));
    }

    [Fact]
    public void No_frame_is_sent_that_the_gateway_would_not_take()
    {
        Assert.Equal("""{"op":1,"d":null}""", Encoding.UTF8.GetString(new Heartbeat(null).Write().Span));
        Assert.Equal("""{"op":1,"d":251}""", Encoding.UTF8.GetString(new Heartbeat(251).Write().Span));
        var fits = new Resume(new string('x', 4096 - new Resume("", "s", 1).Write().Length), "s", 1);
        Assert.Equal(4096, fits.Write().Length);
        Assert.Throws<InvalidOperationException>(() => (fits with { Token = fits.Token + "x" }).Write());
    }

    [Fact]
    public void The_token_is_in_no_text_made_for_reading()
    {
        Assert.DoesNotContain("secret", new Identify("secret", GatewayIntents.Usual, GatewayShard.Only).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", new Resume("secret", "s", 1).ToString(), StringComparison.Ordinal);
    }
}
