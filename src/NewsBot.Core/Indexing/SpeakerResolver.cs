using NewsBot.Core.Archive;
using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>Says whom a printed source stands for: a name in full, a description as published, or the bearer of a pronoun.</summary>
internal sealed class SpeakerResolver
{
    private const WordTags Common = WordTags.PersonNoun | WordTags.Title | WordTags.DataNoun | WordTags.CueNoun | WordTags.Occasion | WordTags.CueVerb | WordTags.PlainVerb | WordTags.Adverb;

    /// <summary>In sentences, from one holder of an office who spoke to a description that may be theirs.</summary>
    private const int SameScene = 3;

    private readonly ArticleTokens _article;
    private readonly Roster _roster;
    private readonly LastSpeaker _last = new();
    private readonly Strangers _strangers;
    private readonly PronounResolver _pronouns;
    private readonly GroupPronouns _groups;
    private readonly Kin _kin;

    public SpeakerResolver(ArticleTokens article)
    {
        _article = article;
        _roster = new Roster(article);
        _strangers = new Strangers(article);
        _pronouns = new PronounResolver(article, _roster, _last);
        _groups = new GroupPronouns(article, _roster, _last);
        _kin = new Kin(article);
    }

    /// <summary>Speakers of the drafts, in their order; null where no source is printed or goes on.</summary>
    public Dictionary<Draft, Speaker?> Resolve(IReadOnlyList<Draft> drafts)
    {
        var speakers = new Dictionary<Draft, Speaker?>();
        foreach (var draft in drafts.OrderBy(draft => draft.Sentence))
        {
            if (draft.Via is { } via && !speakers.ContainsKey(via))
                speakers[via] = SpeakerOf(via);
            var speaker = draft.SameSpeakerAs is { } same ? speakers.GetValueOrDefault(same) : SpeakerOf(draft);
            if (draft.SameSpeakerAs is not null && speaker is not null && speaker == _last.Speaker)
                _last.Continues(draft);
            speakers[draft] = speaker;
        }
        return speakers;
    }

    private Speaker? SpeakerOf(Draft draft)
    {
        if (!draft.HasSource)
            return null;
        var (first, last) = Antecedent(draft.SourceFirst, draft.SourceLast, _article.Sentences[draft.Sentence]);
        var isPronoun = (first == last || _article.IsAny(first, "he", "she")) && _article[first].Is(WordTags.SubjectPronoun | WordTags.ObjectPronoun | WordTags.Possessive) && !_article[first].Is(WordTags.Determiner);
        if (isPronoun && last > first + 1 && _article.IsWord(first + 1, "and"))
            return OfPronounAndOthers(draft, first, last);
        if (isPronoun)
            return OfPronoun(draft, first);
        var speaker = Named(draft, first, last, out var person);
        if (person is { IsSomeone: false } && _article.IsWord(draft.SourceFirst, "which"))
            person.IsBody = true;
        return Spoke(draft, person ?? _strangers.Meet(draft.Sentence, first, last, speaker), speaker);
    }

    /// <summary>"He and his aides", "she and Peter Vance".</summary>
    private Speaker OfPronounAndOthers(Draft draft, int first, int last)
    {
        if (_pronouns.Resolve(draft, first) is not { } person)
            return new Speaker(_article.SpanOf(first, last).Of(_article.Text), false) { IsResolved = false };
        var others = SourceName.Find(_article, draft.Sentence, first + 2, last, false) is { } name && name.Last == last && name.RoleFirst < 0 && name.First == first + 2 ? NameOf(name)
            : _article.SpanOf(first + 2, last).Of(_article.Text);
        return Spoke(draft, person, new Speaker($"{person.Name} and {others}", person.IsNamed));
    }

    private Speaker OfPronoun(Draft draft, int token)
    {
        if ((_pronouns.Resolve(draft, token) ?? _groups.Resolve(draft, token)) is { } person)
            return Spoke(draft, person, new Speaker(person.Name, person.IsNamed) { Role = person.Role });
        return new Speaker(PrintedSource.Of(_article, draft).Of(_article.Text), false) { IsResolved = false };
    }

    private Speaker Spoke(Draft draft, Person? person, Speaker speaker)
    {
        if (person is not null)
            person.HasSpoken |= IsPersonal(draft.Verb);
        // "Vance was praised by Hale": it is Vance who is spoken of.
        if (draft.Verb is { Class: CueClass.Judgement } && draft.SourceFirst > 0 && _article.IsWord(draft.SourceFirst - 1, "by"))
            return speaker;
        _last.Spoke(draft, person, speaker);
        return speaker;
    }

    /// <summary>Whether a verb tells of people: papers and places report, announce and find as well.</summary>
    private static bool IsPersonal(CueVerb? verb) => verb is { Class: not CueClass.Finding, Base: not ("report" or "announce" or "issue" or "publish") };

    /// <summary>What "who" stands for: the phrase before it.</summary>
    private (int First, int Last) Antecedent(int first, int last, Sentence sentence)
    {
        if (first != last || !_article.IsAny(first, "who", "which") || first == sentence.First)
            return (first, last);
        var before = _article[first - 1].IsMark(',') ? first - 2 : first - 1;
        // "Which" may tell of a whole sentence.
        if (_article.IsWord(first, "which") && !(_article[before].IsCapital && !_article[before].Is(WordTags.TimeWord) || _article[before].Is(WordTags.BodyNoun | WordTags.DataNoun | WordTags.Government)))
            return (first, last);
        if (_article.IsWord(first, "which"))
            return (Nearest(before, sentence.First), before);
        return SourceBefore.Ending(_article, before, sentence.First) is var (one, other) ? (Qualified(_article.IsWord(one, "according") && one + 2 <= other ? one + 2 : one, other, first, sentence), other) : (first, last);
    }

    /// <summary>Where the last noun begins with what stands before it, and not what it hangs on ("the leak of | the report", "the Union of Ferrymen").</summary>
    private int Nearest(int last, int floor)
    {
        var first = last;
        while (first > floor && (Nouns.IsNominal(_article[first - 1]) && !Nouns.IsVerb(_article, first - 1) || _article[first - 1].Is(WordTags.Determiner) || first - 2 >= floor && _article.IsAny(first - 1, "of", "for", "on") && _article[first].IsCapital && _article[first - 2].IsCapital))
        {
            first--;
            if (_article[first].Is(WordTags.Determiner))
                break;
        }
        return first;
    }

    /// <summary>Where the noun phrase begins that a relative clause tells of ("critical of | anglers who say"): behind the preposition before the noun that the clause hangs on.</summary>
    private int Qualified(int first, int last, int relative, Sentence sentence)
    {
        var grammar = _article.GrammarOf(sentence);
        if (grammar.Word(relative) is not (>= 0 and var who) || grammar.Parsed[who].Head is not (>= 0 and var verb) || grammar.Parsed[verb] is not { Relation: Relation.AclRelcl, Head: >= 0 and var noun })
            return first;
        for (var i = Math.Min(grammar.Token(noun), last) - 1; i > first; i--)
        {
            // "6 in 10 anglers" is one phrase.
            if (_article[i].Is(WordTags.Preposition) && _article[i + 1].Kind != TokenKind.Number)
                return IsPeople(grammar.Token(noun)) && !IsPeople(i - 1) && !_article[i - 1].Is(WordTags.BodyNoun | WordTags.DataNoun) && !_article.IsAny(i - 1, "handful", "number", "lot", "dozens", "hundreds", "thousands", "plurality", "pair", "couple", "all") ? i + 1 : first;
        }
        return first;
    }

    private bool IsPeople(int token) => _article[token].IsCapital || _article[token].Is(WordTags.PersonNoun | WordTags.Title | WordTags.Determiner) || Strangers.IsPeople(_article, token);

    private Speaker Named(Draft draft, int first, int last, out Person? person)
    {
        person = null;
        if (JointSource.Of(_article, Makers(draft, first, last), last) is { Count: > 1 } several)
            return new Speaker(Together(several), true);
        // "The elder Marsh", "the younger Marsh".
        if (last > first && _article[last].IsCapital && Stretch.AnyWord(_article, Math.Max(first, last - 2), last - 1, "elder", "younger", "older") && !Stretch.Any(_article, first, last, token => token.IsMark(',')))
            return new Speaker(_article.SpanOf(first, last).Of(_article.Text), false) { IsResolved = false };
        if (first == last && draft.Cue is { Length: 1 } && _roster.InCapitals(first) is { } turned)
        {
            person = turned;
            return new Speaker(person.Name, true) { Role = person.Role };
        }
        var phrase = SourceName.Find(_article, draft.Sentence, first, last, draft.Kind == AttributionKind.Data);
        if (phrase is { } name && !SourceName.IsCounted(_article, first, name) && !(name.First == name.Last && name.First == first + 1 && SourceName.IsAnyOf(_article, first)) && !SourceName.IsPartisan(_article, first, name) && !JointSource.IsWithOthers(_article, first, name)
            && (!_roster.IsOpening(name, draft.Sentence) || _roster.Knows(name) || !IsCommon(name, last)) && !IsAdjective(name, draft))
        {
            person = _roster.Misprinted(name) ?? _roster.FirstNamed(name) ?? _roster.Add(name);
            if (_kin.MayBeMeant(draft, name, person))
                return new Speaker(_roster.NameText(name.First, name.Last), true) { IsResolved = false };
            _kin.Met(draft, first, name);
            var role = SourceName.RoleAfter(_article, name, last);
            person.Role ??= role;
            Learn(person, draft, first, name);
            return new Speaker(person.Name, true) { Role = role ?? _roster.Role(name) ?? person.Role };
        }
        person = Description.Bearer(_article, _roster, first, last)
            ?? (_article.Sentences[draft.Sentence].Paragraph == 0 ? Description.Headlined(_article, _roster, first, last) : null)
            ?? _groups.PairOf(draft.Sentence, first, last)
            ?? _strangers.Again(first, last);
        // "Sen. Marsh said so. Sen. Hale was absent. The senator said …": either.
        if (person is { IsNamed: true, IsBody: false } && _last.Person is { IsNamed: true, IsBody: false } other && other != person && _last.Ago(draft.Sentence) <= SameScene && Description.MayMean(_article, other, first, last)
            && !(other.Gender != person.Gender && OwnGender(draft) == person.Gender))
            return new Speaker(_article.SpanOf(first, last).Of(_article.Text), false) { IsResolved = false };
        return person is { } bearer ? new Speaker(bearer.Name, bearer.IsNamed) { Role = bearer.Role } : Description.Described(_article, first, last);
    }

    /// <summary>What the words beside a name and the first of its own tell of who bears it: "his sister, Kim Hale, said she …", "Norex said it would …".</summary>
    private void Learn(Person person, Draft draft, int first, NamePhrase name)
    {
        if (person.IsBody || person.Gender != Gender.Unknown || draft.Content.Count == 0)
            return;
        person.Gender = name.First > first ? Genders.OfDescription(_article.SpanOf(first, name.First - 1).Of(_article.Text)) : Gender.Unknown;
        var at = name.Last;
        while (at < _article.Tokens.Count && _article[at].Start < draft.Content[0].Start)
            at++;
        at += at < _article.Tokens.Count && _article[at].Is(WordTags.That) ? 1 : 0;
        if (person.Gender != Gender.Unknown || draft.Kind != AttributionKind.Indirect || at + 1 >= _article.Tokens.Count)
            return;
        if (OwnGender(draft) is not Gender.Unknown and var gender && !_roster.IsNamedNear(person, gender, draft.Sentence))
            person.Called = gender;
        else if (!person.IsSomeone && !person.Name.Contains(' ') && _article.IsWord(at, "it") && _article[at + 1].Is(WordTags.Have | WordTags.Modal | WordTags.Be | WordTags.PlainVerb | WordTags.CueVerb))
            person.IsBody = true;
    }

    /// <summary>The gender of the pronoun with which reported words begin ("the chief said she …"), which is mostly the speaker's.</summary>
    private Gender OwnGender(Draft draft)
    {
        var at = draft.SourceLast + 1;
        while (draft.Content.Count > 0 && at < _article.Tokens.Count && _article[at].Start < draft.Content[0].Start)
            at++;
        at += at < _article.Tokens.Count && _article[at].Is(WordTags.That) ? 1 : 0;
        return draft.Content.Count > 0 && draft.Kind == AttributionKind.Indirect && at < _article.Tokens.Count && _article[at].Is(WordTags.SubjectPronoun) ? PronounResolver.Of(_article.WordAt(at)) : Gender.Unknown;
    }

    /// <summary>Where the names begin of those whose study or poll it is ("a study by Helen Marsh and Peter Vance").</summary>
    private int Makers(Draft draft, int first, int last)
    {
        for (var i = first + 1; i < last && draft.Kind == AttributionKind.Data; i++)
        {
            if (_article.IsWord(i, "by") && _article[i - 1].Is(WordTags.DataNoun))
                return i + 1;
        }
        return first;
    }

    /// <summary>The fullest names of several ("Helen Marsh, Ana Lind and Peter Vance").</summary>
    private string Together(IReadOnlyList<NamePhrase> several)
    {
        // "Tom and Nell Carver" as printed.
        var surname = several[^1].First < several[^1].Last ? $" {_roster.NameText(several[^1].Last, several[^1].Last)}" : null;
        var names = several.Select(name => NameOf(name) is var full && name.First == name.Last && surname is not null && full.EndsWith(surname, StringComparison.Ordinal) ? _roster.NameText(name.First, name.Last) : full).ToList();
        var printed = _article.SpanOf(several[0].First, several[^1].Last).Of(_article.Text);
        if (printed.Contains(" and ", StringComparison.Ordinal) && names.SequenceEqual(printed.Split([", and ", " and ", ", "], StringSplitOptions.None)))
            return printed;
        return $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private string NameOf(NamePhrase name) => (_roster.Misprinted(name) ?? _roster.FirstNamed(name) ?? (_roster.Knows(name) ? _roster.Add(name) : null))?.Name ?? _roster.NameText(name.First, name.Last);

    /// <summary>Whether what seems to make a report is an adjective that opens the sentence ("Early polls show").</summary>
    private bool IsAdjective(NamePhrase name, Draft draft) =>
        draft.Kind == AttributionKind.Data && name.First == name.Last && _article.Sentences[draft.Sentence] is var sentence && name.First == sentence.First && name.Last + 1 < sentence.End
        && !_article[name.Last + 1].IsCapital && !_article[name.First].IsGenitive && !Acronyms.MayBe(_article.WordAt(name.First)) && !_roster.Knows(name)
        && _article.GrammarOf(sentence) is var grammar && grammar.Word(name.First) is >= 0 and var word && grammar.Parsed[word].Upos is Upos.Adj or Upos.Adv or Upos.Verb;

    /// <summary>Whether a word that opens a sentence looks like a common noun or an adverb ("Critics", "Audiences", "Conversely", "Staff for the mayor").</summary>
    private bool IsCommon(NamePhrase name, int last) =>
        _article[name.First].Is(Common) || _article.WordAt(name.First)[^1] == 's' || _article.WordAt(name.First).EndsWith("ly", StringComparison.Ordinal)
        || name.Last < last && _article[name.Last + 1].Is(WordTags.Preposition) && !_article.IsWord(name.Last + 1, "of");
}
