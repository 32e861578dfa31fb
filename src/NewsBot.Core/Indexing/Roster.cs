using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Everyone whom an article names, short names tied to full ones.</summary>
internal sealed class Roster
{
    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase) { "Mr", "Mrs", "Ms", "Miss", "Dr", "late" };

    private readonly ArticleTokens _article;
    private readonly NameIndex _names = new();
    private readonly List<Mention> _mentions = [];
    private readonly List<(Mention One, Mention Other)> _pairs = [];
    private readonly SurnameGenders _genders;

    public Roster(ArticleTokens article)
    {
        _article = article;
        var found = new List<(NamePhrase Phrase, int Sentence)>();
        for (var i = 0; i < article.Sentences.Count; i++)
            Scan(i, found);
        _genders = new SurnameGenders(article, found);
        // Full names first: a short one that stands earlier (a headline's) then finds its bearer.
        foreach (var (phrase, sentence) in found.Where(item => item.Phrase.Last > item.Phrase.First))
        {
            var person = Add(phrase);
            Alias(phrase, person);
            Learn(person, phrase, sentence);
            if (Siblings.Of(article, phrase, NameText(phrase.Last, phrase.Last)) is { } sibling && FullName.Of(sibling.Name) is { } parts && _names.Longer(parts) is null)
                _names.AddPerson(sibling.Name, parts, sibling);
        }
        // Then single words within sentences; what only ever opens sentences may be any word.
        foreach (var (phrase, sentence) in found.Where(item => item.Phrase.Last == item.Phrase.First && !IsOpening(item.Phrase, item.Sentence)))
            Learn(Add(phrase), phrase, sentence);
        var last = (Sentence: -1, Token: -1);
        foreach (var (phrase, sentence) in found.Where(item => !IsOpening(item.Phrase, item.Sentence) || Knows(item.Phrase)))
        {
            var person = Add(phrase);
            person.IsPlace |= phrase.First > 0 && article.IsAny(phrase.First - 1, "in", "near", "across", "outside", "the");
            var begins = phrase.RoleFirst < 0 ? phrase.First : phrase.RoleFirst;
            _mentions.Add(new Mention(phrase.First, phrase.Last, sentence, person, sentence != last.Sentence));
            if (last.Sentence == sentence && begins == last.Token + 2 && article.IsWord(begins - 1, "and"))
                _pairs.Add((_mentions[^2], _mentions[^1]));
            last = (sentence, phrase.Last);
        }
    }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<Mention> Mentions => _mentions;

    /// <summary>The last two who are named side by side ("Helen Marsh and Peter Vance") and of whom the first is named before a token.</summary>
    public (Mention One, Mention Other)? LastPairBefore(int token)
    {
        int low = 0, high = _pairs.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _pairs[middle].One.Token < token ? (middle + 1, high) : (low, middle);
        }
        return low > 0 ? _pairs[low - 1] : null;
    }

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

    /// <summary>Whether a sentence or the one before names somebody else of a gender.</summary>
    public bool IsNamedNear(Person person, Gender gender, int sentence)
    {
        for (var i = LastMentionBefore(_article.Sentences[sentence].End); i >= 0 && _mentions[i].Sentence >= sentence - 1; i--)
        {
            if (_mentions[i].Person != person && !_mentions[i].Person.IsBody && _mentions[i].Person.Gender == gender)
                return true;
        }
        return false;
    }

    /// <summary>The bearer of a name that the article prints; made known where it is new.</summary>
    public Person Add(NamePhrase phrase)
    {
        var name = NameText(phrase.First, phrase.Last);
        var role = Role(phrase);
        // A surname that is a first name as well ("Grant") tells nothing by that.
        if (phrase.First == phrase.Last && phrase.RoleFirst < 0 && !phrase.IsBody && _names.OfSurname(name) is { Count: > 0 } bearers)
            phrase = phrase with { Gender = _genders.Of(name, bearers) };
        if (phrase.First == phrase.Last && !phrase.IsBody && Namesake.Choose(_names, name, phrase, role, Trades.Aside(_article, phrase, _article.Tokens.Count) is not null) is { } bearer)
            return bearer;
        var person = Known(name, phrase, role) ?? Create(name, phrase);
        if (person.Gender == Gender.Unknown && !person.IsBody)
            person.Gender = phrase.Gender;
        if ((person.Role is null || person.Role.Length < 4) && role is not null)
            person.Role = role;
        return person;
    }

    /// <summary>The person of whom this name, which nobody in the article bears in full, is likely a misprint.</summary>
    public Person? Misprinted(NamePhrase phrase)
    {
        if (phrase.Last > phrase.First || phrase.IsBody || NameText(phrase.First, phrase.Last) is var name && (_names.OfSurname(name).Count > 0 || _names.OfFirstName(name).Count > 0)
            || _names.Misprinted(name) is not { } person)
            return null;
        return !person.IsSomeone || phrase.Gender != Gender.Unknown && person.Gender != Gender.Unknown && phrase.Gender != person.Gender
            || Role(phrase) is { } role && person.Role is { } title && !Namesake.ShareWord(role, title) ? null : person;
    }

    /// <summary>The one person whose first name this is, where the grammar alone tells that the name is a person's.</summary>
    public Person? FirstNamed(NamePhrase phrase)
    {
        var name = NameText(phrase.First, phrase.Last);
        return phrase.Last == phrase.First && !phrase.IsBody && _names.OfSurname(name).Count == 0 && _names.OfFirstName(name) is [{ IsSomeone: false, IsPlace: false } person]
            && LastMentionBefore(person.Introduced + 1) is var at and >= 0 && _mentions[at].Token == person.Introduced && new Standing(_article).IsPersonal(_mentions[at]) ? person : null;
    }

    /// <summary>The one person whose surname a word in capitals is, as interviews print it ("MARSH").</summary>
    public Person? InCapitals(int token) =>
        _article.WordAt(token).ContainsAnyInRange('a', 'z') || _names.OfSurname(NameText(token, token)) is not [{ IsBody: false } only] ? null : only;

    /// <summary>The title printed with a name; null where there is none, or only a form of address or "the late".</summary>
    public string? Role(NamePhrase phrase)
    {
        if (phrase.RoleFirst < 0)
            return null;
        var role = _article.SpanOf(phrase.RoleFirst, phrase.RoleLast).Of(_article.Text);
        return Addresses.Contains(role.TrimEnd('.')) ? null : role;
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

    /// <summary>Whether the article prints this name elsewhere, within a sentence or in full.</summary>
    public bool Knows(NamePhrase phrase) =>
        NameText(phrase.First, phrase.Last) is var name && (_names.Printed(name) is not null || phrase.First == phrase.Last && (_names.OfSurname(name).Count > 0 || Namesake.OfFirstName(_names, name) is not null));

    /// <summary>Whether a phrase is one word that has its capital, for all one can see, from opening a sentence.</summary>
    public bool IsOpening(NamePhrase phrase, int sentence) =>
        phrase.First == phrase.Last && (phrase.First == _article.Sentences[sentence].First || phrase.First > 0 && _article[phrase.First - 1].IsOneOf(":•►")) && phrase.RoleFirst < 0 && !phrase.IsBody
        && !_article[phrase.First].Is(WordTags.MaleName | WordTags.FemaleName) && Trades.Aside(_article, phrase, _article.Sentences[sentence].End) is null;

    private Person? Known(string name, NamePhrase phrase, string? role)
    {
        if (_names.Printed(name) is { } printed)
            return printed;
        if (phrase.First == phrase.Last)
            return phrase.IsBody && phrase.First > 0 && _article.IsWord(phrase.First - 1, "the") ? _names.OfBodyNoun(name) : null;
        if (phrase.IsBody || FullName.Of(name) is not { } parts || _names.Longer(parts) is not { IsBody: false } person
            || phrase.Gender != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != phrase.Gender)
            return null;
        _names.AddPerson(name, parts, person);
        if (name.Length > person.Name.Length)
            person.Name = name;
        person.Role ??= role;
        return person;
    }

    private Person Create(string name, NamePhrase phrase)
    {
        var isPlural = _article[phrase.Last].Is(WordTags.PersonNoun) && Strangers.IsPlural(_article, phrase.First, phrase.Last);
        var person = new Person { Name = name, Gender = phrase.Gender, IsBody = phrase.IsBody, IsPlural = isPlural, IsPlace = Places.Contains(name), Introduced = phrase.First };
        if (phrase.IsBody)
        {
            _names.AddBody(name, person);
            return person;
        }
        if (FullName.Of(name) is { } parts && phrase.Last > phrase.First)
            _names.AddPerson(name, parts, person);
        else
            _names.Alias(name, person);
        for (var i = phrase.First + 1; i < phrase.Last; i++)
        {
            if (_article[i].Is(WordTags.NameParticle))
            {
                _names.Alias(NameText(i, phrase.Last), person);
                break;
            }
        }
        return person;
    }

    private void Learn(Person person, NamePhrase phrase, int sentence)
    {
        foreach (var trade in Trades.Of(_article, phrase, _article.Sentences[sentence]))
        {
            if (person.Gender == Gender.Unknown)
                person.Gender = Genders.OfDescription(trade);
            person.IsBody |= !person.IsSomeone && !person.Name.Contains(' ') && SourceNature.Of(person.Name, trade) == SourceKind.Organisation;
            person.Learn(trade);
        }
    }

    private void Scan(int index, List<(NamePhrase, int)> found)
    {
        var sentence = _article.Sentences[index];
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!BeginsName(sentence, i))
                continue;
            var last = CapitalRun.End(_article, i, sentence.End);
            if (CapitalRun.CreditEnd(_article, sentence, last) is >= 0 and var credit)
                last = credit;
            else if (NamePhrase.Parse(_article, i, last, sentence.First) is { } phrase)
                found.Add((phrase, index));
            i = last;
        }
    }

    private bool BeginsName(Sentence sentence, int i) =>
        _article[i].IsCapital && _article[i].IsWord && !_article[i].Is(CapitalRun.NeverNames)
            && !Nouns.IsSeat(_article, i) && !(i == sentence.First && _article[i].Is(WordTags.CueVerb | WordTags.PlainVerb | WordTags.Adverb | WordTags.Wh)) && !LeadsName(sentence, i);

    /// <summary>"Cheering Helen Marsh" at the beginning of a sentence or heading, "Democrat Helen Marsh": a capitalised word before a first name that is no part of the name.</summary>
    private bool LeadsName(Sentence sentence, int i) =>
        i + 2 < sentence.End && _article[i + 1].Is(WordTags.MaleName | WordTags.FemaleName) && _article[i + 2].IsCapital && !_article[i].Is(WordTags.MaleName | WordTags.FemaleName | WordTags.Title)
            && (i == sentence.First && _article.WordAt(i).EndsWith("ing", StringComparison.Ordinal) || SourceName.IsParty(_article, i));

    /// <summary>"National Farmers’ Union (NFU)", "NFU (National Farmers’ Union)": the short form is a name of the body.</summary>
    private void Alias(NamePhrase phrase, Person person)
    {
        if (!phrase.IsBody)
            return;
        int before = phrase.First - 2, open = phrase.Last + 1;
        if (open + 2 < _article.Tokens.Count && _article[open].IsMark('(') && _article[open + 1].IsCapital && _article[open + 2].IsMark(')'))
            _names.Alias(NameText(open + 1, open + 1), person);
        else if (before >= 0 && open < _article.Tokens.Count && _article[before + 1].IsMark('(') && _article[open].IsMark(')') && Acronyms.MayBe(NameText(before, before)))
            _names.Alias(NameText(before, before), person);
    }
}
