using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Slack;
using NewsBot.Slack.Rendering;
using NewsBot.Tests.Posts;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.Posts;

public sealed class SlackPosts() : PostedMessagesContract(new SlackRoom());

internal sealed class SlackRoom : PostingRoom
{
    private const string ToRead = "conversations.history";

    private FakeSlack _slack = null!;

    public override ChatChannel Channel { get; } = new("slack", "C1", ChatPlace.Channel);

    public override ChatChannel Elsewhere { get; } = new("slack", "C2", ChatPlace.Channel);

    public override ChatChannel Thread { get; } = new("slack", "C1/1700000000.000100", ChatPlace.Thread) { Parent = "C1" };

    public override int Edits => _slack.Web.CallsOf("chat.update").Count;

    public override async Task OpenAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.Web.Channels.Time = Time;
        await base.OpenAsync();
    }

    public override string Say(ChatChannel channel) => Put(new JsonObject { ["channel"] = channel.Id, ["text"] = "just talking" }, "U7");

    public override string PutFull() => Put(
        new JsonObject
        {
            ["channel"] = Channel.Id,
            ["text"] = string.Concat(Enumerable.Repeat("&amp;", 800)),
            ["blocks"] = new JsonArray([.. Enumerable.Range(0, MessageLimits.Blocks).Select(block => Section(block, block == 0 ? string.Concat(Enumerable.Repeat("&amp;", 600)) : new string('v', 90)))]),
        },
        "U0BOT");

    public override JsonObject Standing(ChatChannel channel, string message) => (JsonObject)_slack.Web.Messages.Single(standing => standing["ts"]!.ToString() == message).DeepClone();

    /// <summary>All but the notice and the lead.</summary>
    public override string Kept(JsonObject message) => new JsonArray([.. message["blocks"]!.AsArray()
        .Where(block => block!["block_id"]!.ToString() != "b0" && !block["block_id"]!.ToString().Contains("notice", StringComparison.Ordinal))
        .Select(block => block!.DeepClone())]).ToJsonString() + message["metadata"]?.ToJsonString();

    public override void CheckLimits(JsonObject message) => MessageLimits.Checked(message);

    public override void Delete(string message) => _slack.Web.Channels.Delete(message);

    public override void RefuseReading() => _slack.Web.Next(ToRead, FakeTrouble.Error("missing_scope"));

    public override void LimitReading() => _slack.Web.Next(ToRead, FakeTrouble.RateLimited(3));

    public override void Garble(string body) => _slack.Web.Next(ToRead, new FakeTrouble(200, body));

    public override async Task CloseAsync()
    {
        _slack.AssertFaultless();
        await base.CloseAsync();
        await _slack.DisposeAsync();
    }

    protected override IChatPlatform Connect() => new SlackPlatform(
        _slack.Options, Inbox, ChatCommands.All, Told.Enqueue, Time, (_, _) => throw new InvalidOperationException(), (_, _) => throw new InvalidOperationException());

    private string Put(JsonObject message, string user) => _slack.Web.Channels.Post(message, user)["ts"]!.ToString();

    private static JsonObject Section(int number, string text) =>
        new() { ["type"] = "section", ["block_id"] = $"b{number}", ["text"] = new JsonObject { ["type"] = "mrkdwn", ["text"] = text } };
}
