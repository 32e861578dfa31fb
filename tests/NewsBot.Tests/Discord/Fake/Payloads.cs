using System.Globalization;
using System.Text.Json.Nodes;

namespace NewsBot.Tests.Discord.Fake;

/// <summary>What Discord sends of messages and interactions: the data of MESSAGE_CREATE and INTERACTION_CREATE, with every field that Discord always sends.</summary>
/// <remarks>https://docs.discord.com/developers/resources/message#message-object; https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object</remarks>
internal static class Payloads
{
    public const string Application = FakeGatewayReady.ApplicationId;
    public const string Bot = FakeGatewayReady.BotId;
    public const string Person = "42";

    private const string Permissions = "2248473465835073";
    private const string Joined = "2026-01-01T00:00:00.000000+00:00";

    public static JsonObject User(string id, string name, bool isBot = false)
    {
        var user = new JsonObject { ["id"] = id, ["username"] = name, ["discriminator"] = "0", ["global_name"] = null, ["avatar"] = null };
        if (isBot)
            user["bot"] = true;
        return user;
    }

    /// <param name="mentions">The ids of the users whom it pings.</param>
    /// <param name="guild">Null for a direct message.</param>
    public static JsonObject MessageCreate(string id, string channel, string author, string text, IEnumerable<string>? mentions = null, string? guild = null, int type = 0)
    {
        var message = Message(id, channel, User(author, Named(author), author == Bot), text, type);
        message["mentions"] = new JsonArray([.. (mentions ?? []).Select(user => WithMember(User(user, Named(user), user == Bot), guild))]);
        if (guild is not null)
        {
            message["guild_id"] = guild;
            message["member"] = Member();
        }
        return message;
    }

    /// <summary>A message that replies to another.</summary>
    public static JsonObject ReplyingTo(this JsonObject message, string id, string author)
    {
        var channel = message["channel_id"]!.GetValue<string>();
        message["type"] = 19;
        message["message_reference"] = new JsonObject { ["type"] = 0, ["message_id"] = id, ["channel_id"] = channel };
        message["referenced_message"] = Message(id, channel, User(author, Named(author), author == Bot), "what was said before", 0);
        return message;
    }

    /// <param name="options">By name, in the order given.</param>
    public static JsonObject Command(string id, string token, string name, IEnumerable<KeyValuePair<string, string>>? options = null, string channel = "100", string? guild = "7", int channelType = 0, string person = Person) =>
        Interaction(2, id, token, CommandData(name, (options ?? []).Select(option => Option(option.Key, option.Value))), channel, guild, channelType, person);

    /// <summary>An option that is being typed.</summary>
    public static JsonObject Autocomplete(string id, string token, string name, string option, string text, string channel = "100", string? guild = "7", int channelType = 0, string person = Person)
    {
        var typed = Option(option, text);
        typed["focused"] = true;
        return Interaction(4, id, token, CommandData(name, [typed]), channel, guild, channelType, person);
    }

    /// <summary>A command in the menu of a message.</summary>
    public static JsonObject MessageCommand(string id, string token, string name, JsonObject target, string channel = "100", string? guild = "7", int channelType = 0, string person = Person)
    {
        var targetId = target["id"]!.GetValue<string>();
        var data = new JsonObject { ["id"] = "6001", ["name"] = name, ["type"] = 3, ["target_id"] = targetId, ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [targetId] = target.DeepClone() } } };
        return Interaction(2, id, token, data, channel, guild, channelType, person);
    }

    /// <param name="values">What was picked from a menu; null for a button.</param>
    public static JsonObject Component(string id, string token, string customId, string message = "300", IEnumerable<string>? values = null, bool isEphemeral = false, string channel = "100", string? guild = "7", int channelType = 0, string person = Person)
    {
        var data = new JsonObject { ["component_type"] = values is null ? 2 : 3, ["custom_id"] = customId };
        if (values is not null)
            data["values"] = new JsonArray([.. values.Select(value => JsonValue.Create(value))]);
        var interaction = Interaction(3, id, token, data, channel, guild, channelType, person);
        interaction["message"] = Answered(message, channel, isEphemeral);
        return interaction;
    }

    /// <summary>A form of labels, opened by a button of a message.</summary>
    public static JsonObject ModalSubmit(string id, string token, string customId, IEnumerable<KeyValuePair<string, string>> texts, IEnumerable<KeyValuePair<string, string>>? picked = null, string message = "300", bool isEphemeral = false, string channel = "100", string? guild = "7", int channelType = 0, string person = Person)
    {
        var menus = (picked ?? []).Select(menu => new JsonObject { ["type"] = 3, ["id"] = 3, ["custom_id"] = menu.Key, ["values"] = new JsonArray(menu.Value) });
        var inputs = texts.Select(text => new JsonObject { ["type"] = 4, ["id"] = 3, ["custom_id"] = text.Key, ["value"] = text.Value });
        var labels = menus.Concat(inputs).Select((field, i) => new JsonObject { ["type"] = 18, ["id"] = i + 1, ["component"] = field });
        var interaction = Interaction(5, id, token, new JsonObject { ["custom_id"] = customId, ["components"] = new JsonArray([.. labels]) }, channel, guild, channelType, person);
        interaction["message"] = Answered(message, channel, isEphemeral);
        return interaction;
    }

    private static JsonObject Interaction(int type, string id, string token, JsonObject data, string channel, string? guild, int channelType, string person)
    {
        var interaction = new JsonObject
        {
            ["id"] = id,
            ["application_id"] = Application,
            ["type"] = type,
            ["token"] = token,
            ["version"] = 1,
            ["data"] = data,
            ["channel_id"] = channel,
            ["channel"] = Channel(channel, guild, guild is null ? 1 : channelType, person),
            ["app_permissions"] = Permissions,
            ["locale"] = "en-US",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = guild ?? "0" },
            ["context"] = guild is null ? 1 : 0,
            ["attachment_size_limit"] = 10485760,
        };
        if (guild is null)
        {
            interaction["user"] = User(person, Named(person));
            return interaction;
        }
        var member = Member();
        member["user"] = User(person, Named(person));
        member["permissions"] = Permissions;
        interaction["member"] = member;
        interaction["guild_id"] = guild;
        interaction["guild_locale"] = "en-US";
        interaction["guild"] = new JsonObject { ["id"] = guild, ["locale"] = "en-US", ["features"] = new JsonArray() };
        return interaction;
    }

    private static JsonObject Channel(string id, string? guild, int type, string person)
    {
        if (type == 1)
            return new JsonObject { ["id"] = id, ["type"] = 1, ["name"] = null, ["last_message_id"] = null, ["flags"] = 0, ["recipients"] = new JsonArray(User(person, Named(person))) };
        var channel = new JsonObject { ["id"] = id, ["type"] = type, ["name"] = "newsroom", ["guild_id"] = guild, ["position"] = 0, ["permissions"] = Permissions, ["parent_id"] = null };
        if (type is 10 or 11 or 12)
        {
            channel["parent_id"] = "99";
            channel["thread_metadata"] = new JsonObject { ["archived"] = false, ["auto_archive_duration"] = 1440, ["archive_timestamp"] = Joined, ["locked"] = false };
        }
        return channel;
    }

    private static JsonObject CommandData(string name, IEnumerable<JsonObject> options) =>
        new() { ["id"] = "6000", ["name"] = name, ["type"] = 1, ["options"] = new JsonArray([.. options]) };

    private static JsonObject Option(string name, string value) => new() { ["name"] = name, ["type"] = 3, ["value"] = value };

    private static JsonObject Answered(string id, string channel, bool isEphemeral)
    {
        var message = Message(id, channel, User(Bot, Named(Bot), isBot: true), "an answer", 0);
        message["flags"] = isEphemeral ? 64 : 0;
        return message;
    }

    private static JsonObject Message(string id, string channel, JsonObject author, string text, int type) => new()
    {
        ["id"] = id,
        ["channel_id"] = channel,
        ["author"] = author,
        ["content"] = text,
        ["timestamp"] = "2026-05-04T12:00:00.000000+00:00",
        ["edited_timestamp"] = null,
        ["tts"] = false,
        ["mention_everyone"] = false,
        ["mentions"] = new JsonArray(),
        ["mention_roles"] = new JsonArray(),
        ["attachments"] = new JsonArray(),
        ["embeds"] = new JsonArray(),
        ["pinned"] = false,
        ["type"] = type,
        ["flags"] = 0,
        ["components"] = new JsonArray(),
    };

    private static JsonObject WithMember(JsonObject user, string? guild)
    {
        if (guild is not null)
            user["member"] = Member();
        return user;
    }

    private static JsonObject Member() => new() { ["roles"] = new JsonArray(), ["joined_at"] = Joined, ["deaf"] = false, ["mute"] = false, ["flags"] = 0, ["nick"] = null, ["avatar"] = null, ["premium_since"] = null, ["pending"] = false, ["communication_disabled_until"] = null };

    private static string Named(string id) => id == Bot ? "newsbot" : string.Create(CultureInfo.InvariantCulture, $"person{id}");
}
