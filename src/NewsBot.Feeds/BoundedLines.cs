using System.Runtime.CompilerServices;

namespace NewsBot.Feeds;

/// <summary>A line of a stream, without its line feed.</summary>
/// <param name="Number">Counts from 1.</param>
/// <param name="Bytes">Good until the next line is asked for.</param>
/// <param name="IsTooLong">Longer than lines may be: its bytes were passed over.</param>
internal readonly record struct BoundedLine(int Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong);

/// <summary>Reads a stream line by line and never holds more of it than one line of the longest length.</summary>
internal static class BoundedLines
{
    public static async IAsyncEnumerable<BoundedLine> ReadAsync(Stream stream, int longest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[Math.Min(longest, 64 * 1024)];
        int start = 0, end = 0, searched = 0, number = 1;
        var isTooLong = false;
        while (true)
        {
            var feed = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                yield return new BoundedLine(number++, buffer.AsMemory(start, isTooLong ? 0 : searched + feed - start), isTooLong);
                start = searched = searched + feed + 1;
                isTooLong = false;
                continue;
            }
            if (isTooLong || end - start >= longest)
            {
                isTooLong = true;
                start = end;
            }
            Array.Copy(buffer, start, buffer, 0, end - start);
            (start, searched, end) = (0, end - start, end - start);
            if (end == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(longest, buffer.Length * 2L));
            var read = await stream.ReadAsync(buffer.AsMemory(end), cancellationToken);
            if (read == 0)
                break;
            end += read;
        }
        if (isTooLong || end > 0)
            yield return new BoundedLine(number, buffer.AsMemory(0, end), isTooLong);
    }
}
