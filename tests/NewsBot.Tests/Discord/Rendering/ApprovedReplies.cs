using NewsBot.Discord.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Discord.Rendering;

public sealed class ApprovedReplies
{
    private static readonly Approved Looks = new("Discord", "Rendering");

    public static TheoryData<string> Names => [.. Replies.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_reply_looks_as_approved(string name) => Looks.Check(name, DiscordSource.Of(DiscordRenderer.Message(Replies.All[name])));

    [Fact]
    public void A_form_looks_as_approved() => Looks.Check("form", DiscordSource.OfForm(DiscordRenderer.Modal(Replies.Form)));

    [Fact]
    public void Completions_look_as_approved() => Looks.Check("completions", DiscordSource.OfChoices(DiscordRenderer.Choices(Replies.Suggestions)));
}
