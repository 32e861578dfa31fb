using NewsBot.Slack.Rendering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Slack.Rendering;

public sealed class ApprovedReplies
{
    private static readonly Approved Looks = new("Slack", "Rendering");

    public static TheoryData<string> MessageNames => [.. SlackReplies.Messages.Keys];

    public static TheoryData<string> ViewNames => [.. SlackReplies.Views.Keys];

    public static TheoryData<string> UnfurlNames => [.. SlackReplies.Unfurls.Keys];

    [Theory]
    [MemberData(nameof(MessageNames))]
    public void A_reply_looks_as_approved(string name) => Looks.Check(name, SlackSource.OfMessage(SlackReplies.Messages[name]));

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void A_view_looks_as_approved(string name) => Looks.Check(name, SlackSource.OfView(SlackReplies.Views[name]));

    [Theory]
    [MemberData(nameof(UnfurlNames))]
    public void What_stands_under_a_link_looks_as_approved(string name) => Looks.Check(name, SlackSource.OfBlocks(SlackReplies.Unfurls[name]));

    [Fact]
    public void Completions_look_as_approved() => Looks.Check("completions", SlackSource.OfOptions(SlackRenderer.Options(Replies.Suggestions)));
}
