using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsBot.Core.Indexing;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;
using NewsBot.Feeds;

namespace NewsBot.Benchmarks;

/// <summary>Measures tagging and parsing alone: the tokens are made before the clock runs, and once all is parsed unmeasured.</summary>
internal static class ParseRun
{
    private const int Most = 2000;

    public static async Task MeasureAsync(string corpus, TextWriter report)
    {
        var started = Stopwatch.GetTimestamp();
        var parser = Parser.English;
        Line(report, $"load     {Stopwatch.GetElapsedTime(started).TotalMilliseconds:N0} ms");
        var texts = new List<ArticleTokens>();
        await foreach (var intake in ArticleFiles.ReadAsync([corpus], TimeZoneInfo.Utc, CancellationToken.None))
        {
            if (intake is TakenArticle taken && texts.Count < Most)
                texts.Add(new ArticleTokens(taken.Article.Text));
        }
        var sentences = (from text in texts from sentence in text.Sentences select (text.Text, Tokens: (Token[])[.. text.Tokens.Skip(sentence.First).Take(sentence.End - sentence.First)])).ToList();
        var bytes = texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text.Text));
        var words = sentences.Sum(sentence => parser.Parse(sentence.Text, sentence.Tokens).Words.Length);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var busy = Environment.CpuUsage.TotalTime;
        foreach (var (text, tokens) in sentences)
            _ = parser.Parse(text, tokens).Root;
        var seconds = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        Line(report, $"parse    {texts.Count:N0} articles, {sentences.Count:N0} sentences, {words:N0} words, {bytes / 1e6:N1} MB in {seconds:N1} s of processor time: {bytes / 1e6 / seconds:N2} MB/s, {words / seconds:N0} words/s, {(double)allocated / words:N0} bytes allocated a word");
    }

    private static void Line(TextWriter report, FormattableString line) => report.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
