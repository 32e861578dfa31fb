using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>A secret that the environment or user secrets hold under <c>…Token</c>, or a file that <c>…TokenFile</c> names. It is never told.</summary>
/// <param name="name">The setting with the token itself.</param>
/// <param name="fileName">The setting with the file's name.</param>
internal sealed partial class TokenSetting(string name, string fileName)
{
    /// <summary>Far more than any platform's token has.</summary>
    private const int Longest = 4096;

    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range('!', '~' - '!' + 1).Select(code => (char)code)]);

    /// <summary>Which secret it is.</summary>
    public SecretKind Takes { get; init; } = SecretKind.Token;

    /// <returns>Null where neither is set.</returns>
    /// <exception cref="SettingException">Both are set, the file cannot be read, or what is there is no token.</exception>
    public string? Read(IConfiguration configuration)
    {
        var (token, file) = (configuration[name], configuration[fileName]?.Trim());
        if (string.IsNullOrEmpty(file))
            return token is null ? null : Checked(token, name);
        if (token is not null)
            throw SettingException.OfSecret(name, $"and {fileName} are both set; leave one of them out");
        return Checked(InFile(file), $"the file that {fileName} names");
    }

    private string InFile(string file)
    {
        // A token in the place of the file's name would be told with it.
        if (TokenForm().IsMatch(file))
            throw SettingException.OfSecret(fileName, "holds a token; it takes the name of the file in which the token stands");
        try
        {
            using var stream = File.OpenRead(file);
            var bytes = new byte[Longest + 1];
            var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (read > Longest)
                throw new SettingException(fileName, file, $"a file with a token alone in it, and this one is longer than {Longest} bytes");
            var text = Encoding.UTF8.GetString(bytes, 0, read);
            return text.EndsWith('\n') ? text[..^1].TrimEnd('\r') : text;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new SettingException(fileName, file, $"the name of a file with the token in it, and {Why(file, e)}");
        }
    }

    private static string Why(string file, Exception e) =>
        Directory.Exists(file) ? "this is a folder" : e is FileNotFoundException or DirectoryNotFoundException ? "this one does not exist" : $"this one cannot be read ({e.Message})";

    private string Checked(string token, string place) =>
        WhyNot(token) is { } why ? throw SettingException.OfSecret(place, why) : token;

    private string? WhyNot(string token)
    {
        if (string.IsNullOrWhiteSpace(token))
            return $"is empty; it takes {Takes.Name}, and is left out where there is none";
        if (token.StartsWith("Bot ", StringComparison.OrdinalIgnoreCase) || token.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return $"begins with the word “{token.Split(' ')[0]}”; it takes the token alone";
        if (token.IndexOfAny(['"', '\'', '`']) >= 0)
            return "holds quotation marks; it takes the token without them";
        if (token.Any(char.IsWhiteSpace))
            return "holds white space; it takes the token alone, without blanks or line breaks";
        if (token.AsSpan().ContainsAnyExcept(Printable))
            return "holds a character that no token has; copy the token again";
        return token.Length > Longest ? $"is longer than {Longest} characters; copy the token again" : Takes.WhyNot(token);
    }

    [GeneratedRegex(@"^(\S+ )?([\w-]{18,}\.[\w-]{4,}\.[\w-]{20,}|x(ox[a-z]|app)-\S+|[0-9a-f]{32})\z")]
    private static partial Regex TokenForm();
}
