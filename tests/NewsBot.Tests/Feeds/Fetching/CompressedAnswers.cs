using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using NewsBot.Core.Indexing;

namespace NewsBot.Tests.Feeds.Fetching;

/// <summary>Answers that are compressed, or say so.</summary>
public sealed class CompressedAnswers : IAsyncLifetime
{
    private FeedRoom _room = null!;

    public async Task InitializeAsync() => _room = await FeedRoom.OpenAsync();

    public async Task DisposeAsync() => await _room.DisposeAsync();

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_zip_bomb_is_not_read_on(string encoding)
    {
        var bomb = Compressed(new byte[64 << 20], encoding);
        ServeEncoded(bomb, encoding);

        var state = await _room.PollAsync();

        Assert.Equal(FeedOutcome.Failed, state.Outcome);
        Assert.True(state.Line.Contains("zip bomb", StringComparison.Ordinal) || state.Line.Contains("is longer than 16 MB", StringComparison.Ordinal), state.Line);
    }

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("deflate", "deflate")]
    [InlineData("zlib", "deflate")]
    public async Task What_is_compressed_is_read(string form, string encoding)
    {
        ServeEncoded(Compressed(Encoding.UTF8.GetBytes(Pages.Feed(Pages.Whole("https://courier.example/1", "1", "Ferry", Pages.Story("sail")))), form), encoding);

        Assert.Equal("1 entry: 1 new", (await _room.PollAsync()).Line);
    }

    [Theory]
    [InlineData("gzip", "is not the gzip that it says it is")]
    [InlineData("br", "is not the br that it says it is")]
    [InlineData("zstd", "is compressed with zstd, which nobody asked for")]
    public async Task What_is_not_compressed_as_it_says_is_told(string encoding, string line)
    {
        ServeEncoded(Encoding.UTF8.GetBytes("this is no compressed text at all, only letters"), encoding);

        var state = await _room.PollAsync();

        Assert.Equal(FeedOutcome.Failed, state.Outcome);
        Assert.StartsWith(line, state.Line, StringComparison.Ordinal);
    }

    private void ServeEncoded(byte[] body, string encoding) => _room.Serve("feed.xml", async context =>
    {
        context.Response.Headers.ContentEncoding = encoding;
        context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    });

    private static byte[] Compressed(byte[] bytes, string form)
    {
        using var result = new MemoryStream();
        using (Stream stream = form switch
        {
            "gzip" => new GZipStream(result, CompressionLevel.Fastest),
            "br" => new BrotliStream(result, CompressionLevel.Fastest),
            "zlib" => new ZLibStream(result, CompressionLevel.Fastest),
            _ => new DeflateStream(result, CompressionLevel.Fastest),
        })
            stream.Write(bytes);
        return result.ToArray();
    }
}
