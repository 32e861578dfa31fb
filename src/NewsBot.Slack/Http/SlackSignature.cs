using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsBot.Slack.Http;

/// <summary>Tells requests that Slack signed from all others: nothing of a body is read before.</summary>
/// <remarks>https://docs.slack.dev/authentication/verifying-requests-from-slack</remarks>
internal sealed class SlackSignature(string secret, TimeProvider time)
{
    public const string SignatureHeader = "X-Slack-Signature";

    public const string TimestampHeader = "X-Slack-Request-Timestamp";

    /// <summary>How far a time stamp may be off, in either direction.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private const string Version = "v0";

    private readonly byte[] _secret = Encoding.UTF8.GetBytes(secret);
    private readonly SeenSignatures _seen = new(time);

    /// <summary>Whether a request is Slack's, of now, and here for the first time.</summary>
    public bool Verify(SlackRequest request)
    {
        if (request.Header(SignatureHeader) is not { } signature || request.Header(TimestampHeader) is not { } stamp)
            return false;
        if (!long.TryParse(stamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || !IsNow(seconds))
            return false;
        // Only what Slack did sign is remembered, so that nobody else can fill the memory.
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Of(stamp, request.Body.Span))) && _seen.TryAdd(signature, stamp);
    }

    private bool IsNow(long seconds)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var tolerance = (long)Tolerance.TotalMilliseconds;
        return seconds <= (now + tolerance) / 1000 && seconds * 1000 >= now - tolerance;
    }

    private string Of(string stamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        hash.AppendData(Encoding.ASCII.GetBytes($"{Version}:{stamp}:"));
        hash.AppendData(body);
        return $"{Version}={Convert.ToHexStringLower(hash.GetHashAndReset())}";
    }
}
