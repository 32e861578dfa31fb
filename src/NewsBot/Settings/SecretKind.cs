using System.Text.RegularExpressions;

namespace NewsBot.Settings;

/// <summary>A kind of secret that a setting takes, and how another kind in its place is told.</summary>
/// <param name="Name">What it is, in words: "the bot's token".</param>
/// <param name="Begins">How it begins; null where it begins in no particular way.</param>
/// <remarks>Kinds of tokens: https://docs.slack.dev/authentication/tokens</remarks>
internal sealed partial record SecretKind(string Name, string? Begins)
{
    public static readonly SecretKind Token = new("the bot's token", null);

    public static readonly SecretKind ModelKey = new("the key of the model's endpoint", null);

    public static readonly SecretKind SlackBot = new("the bot's token", "xoxb-");

    public static readonly SecretKind SlackApp = new("the app's token", "xapp-");

    public static readonly SecretKind SlackSigning = new("the app's signing secret", null) { IsSigning = true };

    public static readonly SecretKind Web = new("the token that a news system sends", null);

    /// <summary>Whether requests are signed with it: it is sent to nobody.</summary>
    private bool IsSigning { get; init; }

    /// <returns>What is wrong, to go on after the setting's name; null where it may be this kind. Nothing of the secret stands in it.</returns>
    public string? WhyNot(string secret)
    {
        var wanted = Begins is null ? $"it takes {Name}" : $"it takes {Name}, which begins with {Begins}";
        if (SlackToken().Match(secret) is { Success: true } token && (Begins ?? (IsSigning ? "" : token.Value)) != token.Value)
            return $"holds a token that begins with {token.Value}; {wanted}";
        return Begins is not null && SigningForm().IsMatch(secret) ? $"holds what looks like a signing secret; {wanted}" : null;
    }

    [GeneratedRegex(@"^x(ox[a-z]|app)-")]
    private static partial Regex SlackToken();

    [GeneratedRegex(@"^[0-9a-f]{32}\z")]
    private static partial Regex SigningForm();
}
