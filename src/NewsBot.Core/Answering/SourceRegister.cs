using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Answering;

/// <summary>The newsroom's register of sources, looked up by any registered spelling.</summary>
public sealed class SourceRegister
{
    private readonly Dictionary<string, RegisteredSource> _bySpelling = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">One spelling stands for two sources; the message names it and both.</exception>
    public SourceRegister(IEnumerable<RegisteredSource> sources)
    {
        foreach (var source in sources)
        {
            foreach (var spelling in source.Spellings.Prepend(source.Name))
            {
                var known = _bySpelling.GetValueOrDefault(NameKeys.Fold(spelling), source);
                if (known != source)
                    throw new ArgumentException($"“{spelling}” stands for both {known.Name} and {source.Name}", nameof(sources));
                _bySpelling[NameKeys.Fold(spelling)] = source;
            }
        }
        Sources = [.. _bySpelling.Values.Distinct().OrderBy(source => source.Name, StringComparer.Ordinal)];
    }

    public IReadOnlyList<RegisteredSource> Sources { get; }

    /// <summary>The source of that name or spelling, case, diacritics, marks and an article before it aside.</summary>
    public RegisteredSource? Find(string name)
    {
        var folded = NameKeys.Fold(name);
        return _bySpelling.GetValueOrDefault(folded) ?? (folded.StartsWith("the ", StringComparison.Ordinal) ? _bySpelling.GetValueOrDefault(folded[4..]) : null);
    }
}
