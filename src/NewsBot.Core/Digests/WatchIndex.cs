using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Digests;

/// <summary>Finds the watches that a claim matches, by keys and not watch by watch.</summary>
/// <typeparam name="T">A watch.</typeparam>
public sealed class WatchIndex<T>
    where T : notnull
{
    private readonly Dictionary<string, List<OfOne>> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Unit, decimal Value), List<OfOne>> _figures = [];
    private readonly PhraseTree<OfOne> _words = new();
    private readonly Dictionary<string, List<OfOne>> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, bool), IReadOnlyList<OfOne>> _known = [];
    private readonly Func<string, Speaker, bool> _means;

    /// <param name="keys">The keys under which a name is to be looked for; some of them are <see cref="NameKeys.Of"/>s of each name that it may mean.</param>
    /// <param name="means">Whether a name that is watched for means a speaker.</param>
    public WatchIndex(IEnumerable<(T Watch, WatchSubject Subject)> watches, Func<string, IEnumerable<string>> keys, Func<string, Speaker, bool> means)
    {
        _means = means;
        // Watches for the same thing are looked at once, however many there are.
        foreach (var same in watches.GroupBy(watch => watch.Subject.Sense, StringComparer.Ordinal))
        {
            var one = new OfOne(same.First().Subject, [.. same.Select(watch => watch.Watch)]);
            switch (one.Subject)
            {
                case WatchSubject.OfName name:
                    Add(_names, keys(name.Text), one);
                    break;
                case WatchSubject.OfFigure { Quantity: var quantity }:
                    Add(_figures, [(quantity.Unit, Math.Round(quantity.Low, 4))], one);
                    break;
                case WatchSubject.OfWords words:
                    _words.Add(NameKeys.Fold(words.Text).Split(' '), one);
                    break;
                default:
                    Add(_flags, [one.Subject.Text], one);
                    break;
            }
        }
    }

    /// <summary>Whether the flags of a claim matter to any watch: they cost more to find than all else.</summary>
    public bool AsksFlags => _flags.Count > 0;

    /// <summary>The watches that the claim matches, each once. What is not said, or only supposed, matches none.</summary>
    public IEnumerable<T> Match(Claim claim, IReadOnlyList<string> flags) => claim.Attribution.Stance != Stance.Said ? [] :
        Named(claim).Concat(WithFigure(claim)).Concat(WithWords(claim)).Concat(flags.SelectMany(flag => _flags.GetValueOrDefault(flag) ?? []))
            .Distinct().SelectMany(one => one.Watches);

    private IEnumerable<OfOne> Named(Claim claim)
    {
        var speakers = new[] { claim.Attribution.Speaker, claim.Attribution.Via };
        return _names.Count == 0 || claim.IsWritersOwn ? [] : speakers.OfType<Speaker>().Where(speaker => speaker.IsResolved).SelectMany(Meant);
    }

    private IReadOnlyList<OfOne> Meant(Speaker speaker)
    {
        if (!_known.TryGetValue((speaker.Name, speaker.IsNamed), out var meant))
            _known[(speaker.Name, speaker.IsNamed)] = meant = [.. NameKeys.Of(speaker.Name).SelectMany(key => _names.GetValueOrDefault(key) ?? []).Distinct().Where(one => _means(one.Subject.Text, speaker))];
        return meant;
    }

    /// <summary>A range is found by either end, as it is when somebody asks.</summary>
    private IEnumerable<OfOne> WithFigure(Claim claim) =>
        from figure in _figures.Count == 0 ? [] : claim.Figures
        let there = figure.Figure.Quantity
        let counted = new Lazy<IReadOnlySet<string>>(() => WatchSubject.Stems(figure.Of ?? claim.Words).ToHashSet(StringComparer.Ordinal))
        from value in new[] { there.Low, there.High }.Distinct()
        from one in _figures.GetValueOrDefault((there.Unit, Math.Round(value, 4))) ?? []
        let asked = (WatchSubject.OfFigure)one.Subject
        where (asked.Quantity.IsRange ? asked.Quantity.Equals(there) : true) && asked.Of.All(stem => counted.Value.Contains(stem))
        select one;

    private IEnumerable<OfOne> WithWords(Claim claim) =>
        _words.IsEmpty ? [] : _words.In(NameKeys.Fold(string.Join(' ', claim.Fragments)).Split(' '));

    private static void Add<TKey>(Dictionary<TKey, List<OfOne>> index, IEnumerable<TKey> keys, OfOne one)
        where TKey : notnull
    {
        foreach (var key in keys.Distinct())
        {
            if (!index.TryGetValue(key, out var there))
                index[key] = there = [];
            there.Add(one);
        }
    }

    /// <summary>A subject and everything that watches for it.</summary>
    private sealed class OfOne(WatchSubject subject, IReadOnlyList<T> watches)
    {
        public WatchSubject Subject => subject;

        public IReadOnlyList<T> Watches => watches;
    }
}
