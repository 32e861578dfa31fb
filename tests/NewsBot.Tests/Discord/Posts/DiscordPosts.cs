using System.Text.Json.Nodes;
using NewsBot.Core.Chat;
using NewsBot.Discord;
using NewsBot.Discord.Rendering;
using NewsBot.Tests.Discord.Fake;
using NewsBot.Tests.Posts;

namespace NewsBot.Tests.Discord.Posts;

public sealed class DiscordPosts() : PostedMessagesContract(new DiscordRoom());

internal sealed class DiscordRoom : PostingRoom
{
    private const string ToRead = "GET /channels/*/messages";

    private readonly FakeRest _rest;

    public DiscordRoom() => _rest = new FakeRest(Time);

    public override ChatChannel Channel { get; } = new("discord", "100", ChatPlace.Channel);

    public override ChatChannel Elsewhere { get; } = new("discord", "101", ChatPlace.Channel);

    public override ChatChannel Thread { get; } = new("discord", "102", ChatPlace.Thread) { Parent = "100" };

    public override int Edits => _rest.To("PATCH /channels/*/messages/*").Count;

    public override string Say(ChatChannel channel) => _rest.Say(channel.Id, new JsonObject { ["content"] = "just talking" }, Payloads.Person);

    public override string PutFull() => _rest.Say(
        Channel.Id,
        new JsonObject
        {
            ["content"] = string.Concat(Enumerable.Repeat("a\\*", 666)) + "\\_",
            ["embeds"] = new JsonArray([.. Enumerable.Range(0, 10).Select(embed => new JsonObject
            {
                ["fields"] = new JsonArray([.. Enumerable.Range(0, 25).Select(field => new JsonObject { ["name"] = $"name{field % 10}{embed}", ["value"] = new string('v', 18) })]),
            })]),
        },
        FakeGatewayReady.BotId);

    public override JsonObject Standing(ChatChannel channel, string message) => _rest.Message(channel.Id, message)!;

    public override string Kept(JsonObject message) => $"{message["embeds"]?.ToJsonString()} {message["components"]?.ToJsonString()}";

    public override void CheckLimits(JsonObject message) => MessageLimits.Checked(message);

    public override void Delete(string message) => _rest.Delete(message);

    public override void RefuseReading() => _rest.Next(ToRead, FakeRestAnswer.Error(403, 50001, "Missing Access"));

    public override void LimitReading() => _rest.Next(ToRead, FakeRestAnswer.TooMany(3));

    public override void Garble(string body) => _rest.Next(ToRead, new FakeRestAnswer(200, body));

    protected override IChatPlatform Connect() => new DiscordPlatform(
        new DiscordOptions { Token = FakeGateway.UsualToken }, Inbox, ChatCommands.All, Told.Enqueue, Time, new FakeRestHandler(_rest), open: null);
}
