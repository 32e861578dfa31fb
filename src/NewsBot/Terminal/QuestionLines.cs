using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace NewsBot.Terminal;

/// <summary>Questions, one a line: every line is one, a blank one too, so that the answers can be counted off against the lines.</summary>
internal static class QuestionLines
{
    /// <summary>Bytes that are kept of a line; whatever a longer one goes on with is not read as part of the question.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>Each line as soon as its line feed has come; bytes that are not UTF-8 become U+FFFD.</summary>
    public static async IAsyncEnumerable<string> ReadAsync(Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var chunk = new byte[64 * 1024];
        var line = new ArrayBufferWriter<byte>();
        int read;
        // A read of a terminal or a pipe cannot be called off; waiting for it can.
        while ((read = await input.ReadAsync(chunk, cancellationToken).AsTask().WaitAsync(cancellationToken)) > 0)
        {
            var rest = chunk.AsMemory(0, read);
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..])
            {
                Keep(line, rest.Span[..end]);
                yield return TextOf(line);
                line.ResetWrittenCount();
            }
            Keep(line, rest.Span);
        }
        if (line.WrittenCount > 0)
            yield return TextOf(line);
    }

    private static void Keep(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> bytes) =>
        line.Write(bytes[..Math.Min(bytes.Length, Longest - line.WrittenCount)]);

    private static string TextOf(ArrayBufferWriter<byte> line) => Encoding.UTF8.GetString(line.WrittenSpan).TrimStart('\uFEFF').TrimEnd('\r');
}
