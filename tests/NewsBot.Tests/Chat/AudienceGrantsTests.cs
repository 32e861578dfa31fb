using NewsBot.Core.Chat;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

public sealed class AudienceGrantsTests
{
    private static readonly AudienceGrants Grants = new(
        new Dictionary<(string, string), IReadOnlyList<string>> { [("slack", "C1")] = ["investigations"], [("slack", "C1/17.5")] = ["politics"] },
        new Dictionary<(string, string), IReadOnlyList<string>> { [("slack", "U1")] = ["politics", "Investigations"] });

    private static readonly ChatChannel Channel = new("slack", "C1", ChatPlace.Channel);

    private static IEnumerable<string> Seen(ChatChannel channel, string asker, bool isPrivate = false) =>
        Grants.Of(new ChatRequest("e1", channel, asker, new ChatInput.Said("who?")) { IsPrivate = isPrivate }, Some.Now).Audiences;

    [Fact]
    public void In_a_channel_what_the_channel_was_granted_counts_and_nothing_of_the_askers() => Assert.Equal(["investigations"], Seen(Channel, "U1"));

    [Fact]
    public void In_private_the_askers_own_counts_too() => Assert.Equal(["investigations", "politics"], Seen(Channel, "U1", isPrivate: true));

    [Fact]
    public void In_a_direct_conversation_the_askers_alone_counts()
    {
        Assert.Equal(["politics", "Investigations"], Seen(new ChatChannel("slack", "D1", ChatPlace.Direct), "U1"));
        Assert.Empty(Seen(new ChatChannel("slack", "C1", ChatPlace.Direct), "U2"));
    }

    [Fact]
    public void A_thread_sees_what_its_channel_sees()
    {
        Assert.Equal(["investigations"], Seen(Channel with { Id = "C1/99.1", Place = ChatPlace.Thread, Parent = "C1" }, "U2"));
        Assert.Equal(["politics", "investigations"], Seen(Channel with { Id = "C1/17.5", Place = ChatPlace.Thread, Parent = "C1" }, "U2"));
        Assert.Empty(Seen(Channel with { Id = "C1/99.1", Place = ChatPlace.Thread }, "U2"));
    }

    [Fact]
    public void Whoever_is_unknown_sees_what_everyone_sees()
    {
        Assert.Empty(Seen(Channel with { Id = "C2" }, "U1"));
        Assert.Empty(Seen(Channel with { Id = "c1" }, "U2", isPrivate: true));
        Assert.Empty(Seen(Channel with { Platform = "discord" }, "U1", isPrivate: true));
        Assert.Empty(AudienceGrants.None.Of(Channel, "U1", Some.Now).Audiences);
    }
}
