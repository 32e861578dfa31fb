using System.Text.Json.Nodes;
using NewsBot.Slack.Inbound;
using NewsBot.Tests.Slack.Fake;

namespace NewsBot.Tests.Slack.Inbound;

public sealed class HostileArrivalsTests
{
    private static readonly (string Type, JsonObject Payload)[] Samples =
    [
        ("events_api", Payloads.Event("Ev1", Payloads.Mention("<@UBOT> who?", thread: "1.1"))),
        ("events_api", Payloads.Event("Ev1", Payloads.Message("who?"))),
        ("events_api", Payloads.Event("Ev1", new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["channel"] = "D7", ["tab"] = "home" })),
        ("events_api", Payloads.Event("Ev1", new JsonObject { ["type"] = "link_shared", ["channel"] = "C7", ["message_ts"] = "1.1", ["links"] = new JsonArray(new JsonObject { ["url"] = "https://a.example/" }) })),
        ("events_api", Payloads.Event("Ev1", new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = new JsonObject { ["bot"] = new JsonArray("U") } })),
        ("events_api", Payloads.Event("Ev1", new JsonObject { ["type"] = "assistant_thread_started", ["assistant_thread"] = new JsonObject { ["user_id"] = "U7", ["context"] = new JsonObject { ["entities"] = new JsonArray(new JsonObject { ["value"] = "C7" }) } } })),
        ("slash_commands", Payloads.Command("source Ann Bell")),
        ("interactive", Payloads.Pressed("n1:more:k:1", new JsonObject { ["selected_option"] = new JsonObject { ["value"] = "1" } })),
        ("interactive", Payloads.Submitted("n1:wrong:k:0", "{}", new JsonObject { ["b"] = new JsonObject { ["a"] = new JsonObject { ["value"] = "v" } } })),
        ("interactive", new JsonObject { ["type"] = "message_action", ["user"] = new JsonObject { ["id"] = "U7" }, ["trigger_id"] = "1", ["message"] = new JsonObject { ["attachments"] = new JsonArray(new JsonObject { ["text"] = "t" }) } }),
        ("interactive", new JsonObject { ["type"] = "block_suggestion", ["user"] = new JsonObject { ["id"] = "U7" }, ["action_id"] = "typed:source:name", ["value"] = "v" }),
    ];

    private static readonly string[] Odd = ["null", "0", "-1.5e300", "true", "\"\"", "\"\\ud800\"", "[]", "{}", "[null]", "[[]]", "[\"\"]", "\"<@UBOT|\"", "\"<<<<&&&&\""];

    [Fact]
    public void Whatever_stands_in_any_place_nothing_is_thrown()
    {
        foreach (var (type, payload) in Samples)
        {
            Assert.IsNotType<Arrival.Ignored>(Read.Of(type, payload));
            foreach (var path in Paths(payload, []))
            {
                foreach (var odd in Odd)
                    Assert.NotNull(Read.Text(type, With(payload, path, odd)));
            }
        }
    }

    [Theory]
    [InlineData("events_api")]
    [InlineData("slash_commands")]
    [InlineData("interactive")]
    [InlineData("something_new")]
    [InlineData(null)]
    public void What_is_of_no_known_shape_is_ignored(string? type)
    {
        foreach (var odd in Odd)
            Assert.IsType<Arrival.Ignored>(new Arrivals(new SlackSelf("U"), []).Read(type, System.Text.Json.JsonElement.Parse(odd)));
    }

    [Fact]
    public void A_huge_text_of_marks_is_read_through() =>
        Assert.IsType<Arrival.Asked>(Read.Event(Payloads.Mention("<@UBOT> " + string.Concat(Enumerable.Repeat("<@U1|x <#|&lt;*`\u202E", 100_000)))));

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] at) => node switch
    {
        JsonObject held => held.SelectMany(item => Paths(item.Value, [.. at, item.Key])).Prepend(at),
        JsonArray list => list.SelectMany((item, i) => Paths(item, [.. at, $"{i}"])).Prepend(at),
        _ => [at],
    };

    private static string With(JsonObject payload, string[] path, string odd)
    {
        if (path.Length == 0)
            return odd;
        var (copy, mark) = (payload.DeepClone(), "\"~odd~\"");
        var holder = path[..^1].Aggregate(copy, (node, step) => (node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)] : node[step])!);
        if (holder is JsonArray items)
            items[int.Parse(path[^1], System.Globalization.CultureInfo.InvariantCulture)] = "~odd~";
        else
            holder[path[^1]] = "~odd~";
        return copy.ToJsonString().Replace(mark, odd, StringComparison.Ordinal);
    }
}
