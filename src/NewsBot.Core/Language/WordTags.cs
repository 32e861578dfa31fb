namespace NewsBot.Core.Language;

/// <summary>What the lexicon knows of a word, whatever its place in a sentence. A word may have several.</summary>
[Flags]
internal enum WordTags : long
{
    None = 0,

    /// <summary>the, a, this, some.</summary>
    Determiner = 1L << 0,

    /// <summary>my, his, their.</summary>
    Possessive = 1L << 1,

    /// <summary>A pronoun that can be a subject: he, they, who.</summary>
    SubjectPronoun = 1L << 2,

    /// <summary>A pronoun that can be no subject: him, herself.</summary>
    ObjectPronoun = 1L << 3,

    Preposition = 1L << 4,

    /// <summary>and, or, but.</summary>
    Coordinator = 1L << 5,

    /// <summary>while, because, if.</summary>
    Subordinator = 1L << 6,

    /// <summary>who, which, whose.</summary>
    Relative = 1L << 7,

    /// <summary>Forms of be.</summary>
    Be = 1L << 8,

    /// <summary>Forms of have.</summary>
    Have = 1L << 9,

    /// <summary>Forms of do.</summary>
    Do = 1L << 10,

    /// <summary>will, can, must.</summary>
    Modal = 1L << 11,

    /// <summary>would, could, might: nothing is said yet.</summary>
    Hypothetical = 1L << 12,

    /// <summary>not, never, and contractions with n't.</summary>
    Negation = 1L << 13,

    /// <summary>An adverb that may stand between subject and verb.</summary>
    Adverb = 1L << 14,

    /// <summary>A verb that attributes; <see cref="Token.Cue"/> says how.</summary>
    CueVerb = 1L << 15,

    /// <summary>A common verb that attributes nothing; where one stands, a noun phrase is over.</summary>
    PlainVerb = 1L << 16,

    /// <summary>claim, suggestion, promise: a noun that attributes.</summary>
    CueNoun = 1L << 17,

    /// <summary>poll, survey, report: a noun that figures are put to.</summary>
    DataNoun = 1L << 18,

    /// <summary>Mr., Senator, General, spokesman: what may stand before a name.</summary>
    Title = 1L << 19,

    /// <summary>former, acting, deputy: what may stand before a title.</summary>
    TitleModifier = 1L << 20,

    MaleName = 1L << 21,

    FemaleName = 1L << 22,

    /// <summary>A word that means a man (spokesman, father).</summary>
    Male = 1L << 23,

    /// <summary>A word that means a woman (spokeswoman, mother).</summary>
    Female = 1L << 24,

    /// <summary>A noun for people (officials, critics, voters).</summary>
    PersonNoun = 1L << 25,

    /// <summary>A noun for bodies (department, council, company).</summary>
    BodyNoun = 1L << 26,

    /// <summary>Days, months and words like yesterday.</summary>
    TimeWord = 1L << 27,

    /// <summary>A word that ends with a point that ends no sentence (Mr., Sen., Jan.).</summary>
    Abbreviation = 1L << 28,

    /// <summary>Particles within names: von, de, bin.</summary>
    NameParticle = 1L << 29,

    /// <summary>that.</summary>
    That = 1L << 30,

    /// <summary>to.</summary>
    To = 1L << 31,

    /// <summary>what, how, whether.</summary>
    Wh = 1L << 32,

    /// <summary>Also a noun where it is a cue verb (claims, calls, reports).</summary>
    AlsoNoun = 1L << 33,

    /// <summary>release, publish, issue: verbs that put data or a statement out.</summary>
    ReleaseVerb = 1L << 34,

    /// <summary>A body that speaks for a country (government, administration, ministry).</summary>
    Government = 1L << 35,

    /// <summary>interview, statement, rally: on what occasion or through what something is said.</summary>
    Occasion = 1L << 36,

    /// <summary>express, voice: verbs whose object is a stance (concern, support).</summary>
    ExpressVerb = 1L << 37,

    /// <summary>concern, doubt, support: what is expressed.</summary>
    StanceNoun = 1L << 38,

    /// <summary>People by what they do or are to somebody, beside those of <see cref="PersonNoun"/> ("firefighter", "cousin").</summary>
    Calling = 1L << 39,
}
