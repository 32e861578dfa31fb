using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsBot.Core.Chat;
using NewsBot.Hosting;
using NewsBot.Sockets;

namespace NewsBot.Tests.Hosting;

public sealed class LogLineTests
{
    private const string Token = "MTIzNDU2Nzg5MDEyMzQ1Njc4.secret.part-of-a-token";

    [Fact]
    public void A_record_is_one_line_whatever_it_holds()
    {
        var line = Written(new LogLineOptions(), LogLevel.Warning, "one\ntwo\r\n\u001b[31mthree\u2028four", Thrown("five\nsix"));

        Assert.StartsWith("2026-05-04T12:00:00.000Z warning: one two", line, StringComparison.Ordinal);
        Assert.EndsWith("\n", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(c => c == '\n'));
        Assert.Contains("five six", line, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', line);
    }

    [Fact]
    public void The_token_stands_in_no_line_and_in_no_exception()
    {
        var line = Written(new LogLineOptions { Secrets = [Token] }, LogLevel.Error, $"sent {Token}", Thrown($"refused {Token}"));

        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.Contains("sent ***", line, StringComparison.Ordinal);
        Assert.Contains("refused ***", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization: Bot abcdefgh.ijkl", "Authorization: Bot ***")]
    [InlineData("POST /interactions/12/aW50ZXJhY3Rpb24/callback", "POST /interactions/12/***/callback")]
    public void A_secret_that_nobody_told_of_is_known_by_its_form(string text, string shown) =>
        Assert.Contains(shown, Written(new LogLineOptions(), LogLevel.Information, text, null), StringComparison.Ordinal);

    [Theory]
    [InlineData(LogLevel.Debug, "<7>")]
    [InlineData(LogLevel.Information, "<6>")]
    [InlineData(LogLevel.Warning, "<4>")]
    [InlineData(LogLevel.Error, "<3>")]
    [InlineData(LogLevel.Critical, "<2>")]
    public void The_journal_reads_the_level_from_a_prefix(LogLevel level, string prefix) =>
        Assert.Equal($"{prefix}hello\n", Written(new LogLineOptions { IsJournal = true }, level, "hello", null));

    [Fact]
    public void A_notice_of_a_platform_keeps_its_level_and_says_whose_it_is()
    {
        var log = new HeardLog();

        foreach (var level in Enum.GetValues<NoticeLevel>())
            log.Tell("discord", new Notice(level, "resumed"));

        Assert.Equal([LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error], log.Lines.Select(line => line.Level));
        Assert.All(log.Lines, line => Assert.Equal("discord: resumed", line.Text));
    }

    [Fact]
    public void An_apology_is_found_by_its_reference_and_holds_nothing_that_was_asked()
    {
        var log = new HeardLog();
        var request = new ChatRequest("key", new ChatChannel("discord", "42", ChatPlace.Channel), "7", new ChatInput.Said("a confidential question"));

        log.Apologised(request, "R7K2", Thrown("fault"));

        Assert.Equal("Apologised under reference R7K2 for what was said on discord in channel 42", Assert.Single(log.Lines).Text);
    }

    private static InvalidOperationException Thrown(string message) => new(message);

    private static string Written(LogLineOptions options, LogLevel level, string text, Exception? failure)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var record = new LogEntry<string>(level, "NewsBot", default, text, failure, (state, _) => state);
        new LogLine(Options.Create(options), new HurriedTime()).Write(record, null, writer);
        return writer.ToString();
    }
}
