using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using NewsBot.Core.Archive;

namespace NewsBot.Benchmarks;

/// <summary>An archive that notes how often each question was put to it, and how long all of them took.</summary>
public class TimedArchive : DispatchProxy
{
    private readonly ConcurrentDictionary<string, (int Calls, TimeSpan Took)> _asked = new(StringComparer.Ordinal);
    private IArchive _archive = null!;

    /// <param name="report">Says what was asked since it was made or last reported, the costliest first.</param>
    public static IArchive Of(IArchive archive, out Action<TextWriter> report)
    {
        var proxy = Create<IArchive, TimedArchive>();
        var timed = (TimedArchive)(object)proxy;
        timed._archive = archive;
        report = timed.Report;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var began = Stopwatch.GetTimestamp();
        var result = targetMethod!.Invoke(_archive, args);
        if (result is Task task)
            task.ContinueWith(_ => Note(targetMethod.Name, Stopwatch.GetElapsedTime(began)), TaskContinuationOptions.ExecuteSynchronously);
        return result;
    }

    private void Note(string question, TimeSpan took) => _asked.AddOrUpdate(question, (1, took), (_, before) => (before.Calls + 1, before.Took + took));

    private void Report(TextWriter to)
    {
        foreach (var (question, (calls, took)) in _asked.OrderByDescending(asked => asked.Value.Took))
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {question,-24} {calls,8:N0} times, {took.TotalMilliseconds,10:N0} ms"));
        _asked.Clear();
    }
}
