using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Whom an article's names stand for: in full, with or without middle names, by surname, first name or initials. Spelling with and without diacritics is one.</summary>
internal sealed class NameIndex
{
    /// <summary>A name that more bear than this tells nobody.</summary>
    private const int MostBearers = 12;

    /// <summary>Shorter words are too near to each other to be misprints.</summary>
    private const int ShortestMisprint = 5;

    private readonly Dictionary<string, Person> _printed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(FullName Name, Person Person)>> _short = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _firstNames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _bodyNouns = new(StringComparer.Ordinal);
    private Dictionary<string, List<(string Surname, Person Person)>>? _likely;

    /// <summary>Whom the article prints under exactly this name.</summary>
    public Person? Printed(string name) => _printed.GetValueOrDefault(NameKeys.Fold(name));

    /// <summary>The one person whose name of several words this is, a middle name more or less.</summary>
    public Person? Longer(FullName name) =>
        _short.TryGetValue(name.Short, out var known) && known.FindAll(item => item.Name.Agrees(name)) is [var only] ? only.Person : null;

    public IReadOnlyList<Person> OfSurname(string word) => _surnames.GetValueOrDefault(Part(word)) ?? [];

    public IReadOnlyList<Person> OfFirstName(string word) => _firstNames.GetValueOrDefault(Part(word)) ?? [];

    /// <summary>The one body of several words of which this is the noun ("the Church" for the Church of Kelso); there are two Houses as a rule.</summary>
    public Person? OfBodyNoun(string word) => word != "House" && _bodyNouns.TryGetValue(word, out var bodies) && bodies is [var only] ? only : null;

    public void Alias(string name, Person person) => _printed.TryAdd(NameKeys.Fold(name), person);

    public void AddBody(string name, Person body)
    {
        Alias(name, body);
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var noun = words.TakeWhile(word => char.IsUpper(word[0])).LastOrDefault();
        if (words.Length > 1 && noun is not null)
            Add(_bodyNouns, noun, body);
    }

    public void AddPerson(string name, FullName parts, Person person)
    {
        Alias(name, person);
        if (!_short.TryGetValue(parts.Short, out var known))
            _short[parts.Short] = known = [];
        if (known.Count < MostBearers)
            known.Add((parts, person));
        Add(_surnames, parts.Surname, person);
        Add(_firstNames, parts.First, person);
        _likely = null;
    }

    /// <summary>The one person whose surname differs from this word, which nobody bears, by a letter or two: a misprint, since whoever speaks has been introduced.</summary>
    public Person? Misprinted(string word)
    {
        var folded = NameKeys.Fold(word);
        if (folded.Length < ShortestMisprint || folded.Contains(' '))
            return null;
        _likely ??= Likely();
        var allowed = NameKeys.AllowedEdits(folded);
        var near = NameKeys.Of(folded).SelectMany(key => _likely.GetValueOrDefault(key) ?? [])
            .Where(item => item.Surname[0] == folded[0] && item.Surname.Length >= ShortestMisprint && NameKeys.Edits(item.Surname, folded) <= allowed)
            .Select(item => item.Person).Distinct().Take(2).ToList();
        return near is [var only] ? only : null;
    }

    private static string Part(string word) => NameKeys.Fold(word).Replace(' ', '-');

    private Dictionary<string, List<(string, Person)>> Likely()
    {
        var likely = new Dictionary<string, List<(string, Person)>>(StringComparer.Ordinal);
        foreach (var (surname, people) in _surnames)
        {
            foreach (var key in NameKeys.Of(surname))
            {
                if (!likely.TryGetValue(key, out var under))
                    likely[key] = under = [];
                if (under.Count < MostBearers)
                    under.AddRange(people.Select(person => (surname, person)));
            }
        }
        return likely;
    }

    private static void Add(Dictionary<string, List<Person>> index, string key, Person person)
    {
        if (!index.TryGetValue(key, out var people))
            index[key] = people = [];
        if (people.Count < MostBearers && !people.Contains(person))
            people.Add(person);
    }
}
