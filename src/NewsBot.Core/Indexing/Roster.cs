using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Somebody or some body that an article names.</summary>
internal sealed class Person
{
    /// <summary>The fullest name that the article gives, without title.</summary>
    public required string Name { get; set; }

    public string? Role { get; set; }

    /// <summary>What an aside beside the full name says, where there is one; it tells a namesake by the title.</summary>
    public string? Trade { get; set; }

    /// <summary>The token with which the full name is first printed.</summary>
    public int Introduced { get; init; }

    public Gender Gender { get; set; }

    public bool IsBody { get; init; }

    /// <summary>Whether words have been put to this name: then it is no place or thing.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>Whether "in" or the like stands before it somewhere: then it may be a place, if nothing tells that it is a person's.</summary>
    public bool IsPlace { get; set; }

    public string LastWord => Name[(Name.LastIndexOf(' ') + 1)..];
}

/// <summary>A place where an article names someone.</summary>
internal readonly record struct Mention(int Token, int Sentence, Person Person, bool IsFirstInSentence);

/// <summary>Everyone whom an article names, short names tied to full ones.</summary>
internal sealed class Roster
{
    private readonly ArticleTokens _article;
    private readonly Dictionary<string, Person> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Mention> _mentions = [];
    private readonly Dictionary<string, List<Person>> _bearers = new(StringComparer.OrdinalIgnoreCase);

    public Roster(ArticleTokens article)
    {
        _article = article;
        var found = new List<(NamePhrase Phrase, int Sentence)>();
        for (var i = 0; i < article.Sentences.Count; i++)
            Scan(i, found);
        // Full names first: a short one that stands earlier (a headline's) then finds its bearer.
        foreach (var (phrase, _) in found.Where(item => item.Phrase.Last > item.Phrase.First))
        {
            var person = Add(phrase);
            Alias(phrase, person);
            person.Trade ??= Trade(phrase);
        }
        // Then single words within sentences; what only ever opens sentences may be any word.
        foreach (var (phrase, _) in found.Where(item => !IsOpening(item.Phrase, item.Sentence)))
            Add(phrase);
        var last = -1;
        foreach (var (phrase, sentence) in found.Where(item => !IsOpening(item.Phrase, item.Sentence) || Knows(item.Phrase)))
        {
            var person = Add(phrase);
            person.IsPlace |= phrase.First > 0 && article.IsAny(phrase.First - 1, "in", "near", "across", "outside");
            _mentions.Add(new Mention(phrase.First, sentence, person, sentence != last));
            last = sentence;
        }
    }

    /// <summary>In tokens.</summary>
    private const int LongestRole = 8;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>Index of the last mention that begins before a token, -1 where there is none; mentions stand in order.</summary>
    public int LastMentionBefore(int token)
    {
        int low = 0, high = Mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Mentions[middle].Token < token)
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    /// <summary>The bearer of a name that the article prints; made known where it is new.</summary>
    public Person Add(NamePhrase phrase)
    {
        var name = NameText(phrase.First, phrase.Last);
        if (phrase.First == phrase.Last && _bearers.TryGetValue(name, out var bearers))
            return Bearer(name, bearers, phrase);
        if (!_byName.TryGetValue(name, out var person))
            person = Create(name, phrase);
        if (person.Gender == Gender.Unknown)
            person.Gender = phrase.Gender;
        if ((person.Role is null || person.Role.Length < 4) && Role(phrase) is { } role)
            person.Role = role;
        return person;
    }

    /// <summary>Whom a surname alone stands for: the one bearer whom its title fits; where several or none do, a name as printed.</summary>
    private Person Bearer(string name, List<Person> bearers, NamePhrase phrase)
    {
        var role = Role(phrase);
        var exact = bearers.FindAll(person => phrase.Gender != Gender.Unknown && person.Gender == phrase.Gender);
        var fitting = (exact.Count == 1 ? exact : bearers).FindAll(person =>
            (phrase.Gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == phrase.Gender)
            && (role is null || Bears(person, role, phrase.First)));
        if (fitting.Count > 1 && role is not null && fitting.FindAll(person => person.Role is not null) is [var titled])
            fitting = [titled];
        if (fitting is [var only])
        {
            if (only.Gender == Gender.Unknown)
                only.Gender = phrase.Gender;
            only.Role ??= role;
            return only;
        }
        var key = $"{name}, {role ?? phrase.Gender.ToString()}";
        if (!_byName.TryGetValue(key, out var printed))
            _byName[key] = printed = new Person { Name = name, Role = role, Gender = phrase.Gender };
        return printed;
    }

    /// <summary>Whether a title can be a person's: it is theirs, or nothing else is said of them and they were introduced before.</summary>
    private static bool Bears(Person person, string role, int token) =>
        (person.Role ?? person.Trade) is null ? person.Introduced < token
        : person.Role is { } title && SharesWord(role, title) || person.Trade is { } trade && SharesWord(role, trade);

    private static bool SharesWord(string role, string other) =>
        role.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any();

    private Person Create(string name, NamePhrase phrase)
    {
        var person = new Person { Name = name, Gender = phrase.Gender, IsBody = phrase.IsBody, Introduced = phrase.First };
        _byName[name] = person;
        if (phrase.IsBody || phrase.Last == phrase.First)
            return person;
        var space = name.IndexOf(' ');
        if (space <= 0)
            return person;
        _byName.TryAdd(person.LastWord, person);
        if (!_bearers.TryGetValue(person.LastWord, out var bearers))
            _bearers[person.LastWord] = bearers = [];
        bearers.Add(person);
        if (_article[phrase.First].Is(WordTags.MaleName | WordTags.FemaleName))
            _byName.TryAdd(name[..space], person);
        if (char.IsLower(name[space + 1]))
            _byName.TryAdd(name[(space + 1)..], person);
        return person;
    }

    /// <summary>The title printed with a name; null where there is none, or only a form of address or "the late".</summary>
    public string? Role(NamePhrase phrase)
    {
        if (phrase.RoleFirst < 0)
            return null;
        var role = _article.SpanOf(phrase.RoleFirst, phrase.RoleLast).Of(_article.Text);
        return role.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "late" or "Late" ? null : role;
    }

    /// <summary>The printed name without a possessive ending.</summary>
    public string NameText(int first, int last)
    {
        var end = _article[last].End;
        var text = _article.Text;
        if (_article[last].IsGenitive)
            end -= text[end - 1] is '\'' or '’' ? 1 : 2;
        return text[_article[first].Start..end].Replace('\u00A0', ' ');
    }

    private void Scan(int index, List<(NamePhrase, int)> found)
    {
        var sentence = _article.Sentences[index];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!BeginsName(sentence, i))
                continue;
            var last = CapitalRun.End(_article, i, sentence.End);
            if (NamePhrase.Parse(_article, i, last, sentence.First) is { } phrase)
                found.Add((phrase, index));
            i = last;
        }
    }

    private bool BeginsName(Sentence sentence, int i) =>
        _article[i].IsCapital && _article[i].IsWord && !_article[i].Is(CapitalRun.NeverNames)
            && !(i == sentence.First && _article[i].Is(WordTags.CueVerb | WordTags.PlainVerb | WordTags.Adverb | WordTags.Wh));

    /// <summary>Whether the article prints this name elsewhere, within a sentence or in full.</summary>
    public bool Knows(NamePhrase phrase) => _byName.ContainsKey(NameText(phrase.First, phrase.Last));

    /// <summary>Whether a phrase is one word that has its capital, for all one can see, from opening a sentence.</summary>
    public bool IsOpening(NamePhrase phrase, int sentence) =>
        phrase.First == phrase.Last && phrase.First == _article.Sentences[sentence].First && phrase.RoleFirst < 0 && !phrase.IsBody
        && !_article[phrase.First].Is(WordTags.MaleName | WordTags.FemaleName);

    /// <summary>What an aside with an article says a person is ("Helen Marsh, a baker, …").</summary>
    private string? Trade(NamePhrase phrase)
    {
        var at = phrase.Last + 1;
        if (phrase.IsBody || at + 2 >= _article.Tokens.Count || !_article[at].IsMark(',') || !_article.IsAny(at + 1, "a", "an", "the"))
            return null;
        var end = at + 2;
        while (end < _article.Tokens.Count && end < at + LongestRole && _article[end].IsWord)
            end++;
        return end > at + 2 && end < _article.Tokens.Count && _article[end].IsOneOf(",.")
            ? _article.SpanOf(at + 2, end - 1).Of(_article.Text) : null;
    }

    /// <summary>"National Farmers’ Union (NFU)": the short form is a name of the body.</summary>
    private void Alias(NamePhrase phrase, Person person)
    {
        var open = phrase.Last + 1;
        if (phrase.IsBody && open + 2 < _article.Tokens.Count && _article[open].IsMark('(') && _article[open + 1].IsCapital && _article[open + 2].IsMark(')'))
            _byName.TryAdd(NameText(open + 1, open + 1), person);
    }
}
