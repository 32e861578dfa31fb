// Measures NewsBot. Always in a Release build:
//
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- corpus FILE.jsonl [--db FILE] [--questions N]
//       takes a corpus of articles into an archive (articles a second, peak working set), reads its texts alone (bytes a second), and
//       asks N questions (1,000) made from the archive's own claims, once untimed and once timed (median and 99th percentile).
//       The archive is a temporary file unless --db names one. For one core put "taskset -c 0" before the line (Linux).
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- synthetic N [--out FILE.jsonl] [--db FILE] [--questions N]
//       the same on N articles made up from a word list: nothing of them is anyone's text, and the same N gives the same bytes.
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- watches N [--claims N]
//       N watches of every kind against 1,000 claims: a whole round with its stores, and the matching alone.
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- reprints FILE.jsonl [--count N]
//       makes N reprints (500) of a corpus's articles and tells how many are known for what they are, and what knowing them costs.
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- parse FILE.jsonl
//       loads the parser's model and parses every sentence of a corpus, on one thread (milliseconds to load, bytes a second, bytes allocated).
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- evidence FILE.jsonl [--db FILE] [--count N]
//       what flags and conflicting figures cost: of N claims (2,000) of a corpus as an export asks for them, of a digest, of single answers.
//   dotnet run -c Release --project tests/NewsBot.Benchmarks -- --filter '*'
//       the micro-benchmarks of BenchmarkDotNet, with its options.
//
// Figures of two runs compare on one machine with nothing else running on it, and nowhere else.
using System.Globalization;
using BenchmarkDotNet.Running;
using NewsBot.Benchmarks;

if (args is not ["corpus" or "synthetic" or "watches" or "reprints" or "evidence" or "parse", var subject, .. var options])
{
    BenchmarkSwitcher.FromAssembly(typeof(LanguageBenchmarks).Assembly).Run(args);
    return;
}
if (args[0] == "parse")
{
    await ParseRun.MeasureAsync(subject, Console.Out);
    return;
}
if (args[0] == "watches")
{
    await WatchRun.MeasureAsync(Number(subject), Number(Option("--claims") ?? "1000"), Console.Out);
    return;
}
if (args[0] == "reprints")
{
    await ReprintRun.MeasureAsync(subject, Number(Option("--count") ?? "500"), Console.Out);
    return;
}
if (args[0] == "evidence")
{
    await EvidenceRun.MeasureAsync(subject, Option("--db"), Number(Option("--count") ?? "2000"), Console.Out);
    return;
}
var made = args[0] == "synthetic" ? Option("--out") ?? Path.Combine(Path.GetTempPath(), $"newsbot-{Environment.ProcessId}.jsonl") : null;
if (made is not null)
    SyntheticNews.Write(made, Number(subject));
await CorpusRun.MeasureAsync(made ?? subject, Option("--db"), Number(Option("--questions") ?? "1000"), Console.Out);
if (made is not null && Option("--out") is null)
    File.Delete(made);

string? Option(string name) => Array.IndexOf(options, name) is var at and >= 0 && at + 1 < options.Length ? options[at + 1] : null;

int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
