using NewsBot.Sockets;

namespace NewsBot.Tests.Sockets;

public sealed class SecretsTests
{
    // Put together here, so that no scanner takes a made-up token for one that was lost.
    private const string Slack = "xo" + "xb-1-abc-DEF";

    [Theory]
    [InlineData("Authorization: Bot MTEwMDA.GhIjKl.mnop-qr_st", "Authorization: Bot ***")]
    [InlineData("authorization: bearer abcdefgh12345678", "authorization: bearer ***")]
    [InlineData("token " + Slack + " and no more", "token xo" + "xb-*** and no more")]
    [InlineData("app token xa" + "pp-1-A0-99-abcdef", "app token xa" + "pp-***")]
    [InlineData("POST /interactions/123/aW50ZXJhY3Rpb24/callback", "POST /interactions/123/***/callback")]
    [InlineData("PATCH https://discord.com/api/v10/webhooks/12/tok_en-1?wait=true", "PATCH https://discord.com/api/v10/webhooks/12/***?wait=true")]
    [InlineData("https://hooks.slack.com/actions/T1/2/abc", "https://hooks.slack.com/***")]
    [InlineData("wss://wss.slack.com/link/?ticket=abc-def&app_id=A1", "wss://wss.slack.com/link/?ticket=***&app_id=***")]
    [InlineData("""{"op":2,"d":{"token":"abc.def","intents":4609}}""", """{"op":2,"d":{"token":"***","intents":4609}}""")]
    [InlineData("""{"response_url" : "https://example.org/x"}""", """{"response_url" : "***"}""")]
    public void A_secret_is_masked(string text, string masked) => Assert.Equal(masked, Secrets.Mask(text));

    [Theory]
    [InlineData("")]
    [InlineData("the gateway closed the connection (4000)")]
    [InlineData("The bot is fine. A Bot x.")]
    [InlineData("GET /gateway/bot")]
    public void Anything_else_stays(string text) => Assert.Equal(text, Secrets.Mask(text));
}
