namespace NewsBot.Core.Indexing;

/// <summary>Whom a single name stands for, where one or several bear it: title and gender decide, and nobody where they do not.</summary>
internal static class Namesake
{
    /// <summary>The one bearer of a surname or first name whom the words before it fit; where several or none do, one of the name as printed. Null where nobody bears it.</summary>
    /// <param name="isIntroduced">Whether the words behind the name say who it is ("Lind, the harbour master,"): then it is nobody whom the article names in full only later.</param>
    public static Person? Choose(NameIndex names, string name, NamePhrase phrase, string? role, bool isIntroduced)
    {
        var bearers = names.OfSurname(name);
        if (isIntroduced)
            bearers = [.. bearers.Where(person => person.Introduced < phrase.First)];
        if (bearers.Count == 0)
            return names.Printed(name) is null ? OfFirstName(names, name) : null;
        var exact = bearers.Where(person => phrase.Gender != Gender.Unknown && person.Gender == phrase.Gender).ToList();
        var fitting = (exact.Count == 1 ? exact : bearers).Where(person =>
            (phrase.Gender == Gender.Unknown || person.Gender == Gender.Unknown || person.Gender == phrase.Gender)
            && (role is null || Bears(person, role, phrase.First))).ToList();
        if (fitting.Count > 1 && role is not null && fitting.FindAll(person => person.Role is not null) is [var titled])
            fitting = [titled];
        // "Vance" beside "Vance Jr." is the one without the suffix.
        if (fitting.Count > 1 && fitting.FindAll(person => FullName.Of(person.Name) is { Suffix: "" }) is [var elder])
            fitting = [elder];
        if (fitting is [var only])
        {
            if (only.Gender == Gender.Unknown)
                only.Gender = phrase.Gender;
            only.Role ??= role;
            return only;
        }
        var key = $"{name}, {role ?? phrase.Gender.ToString()}";
        if (names.Printed(key) is { } known)
            return known;
        var printed = new Person { Name = name, Role = role, Gender = phrase.Gender, Introduced = phrase.First, MayBe = bearers };
        names.Alias(key, printed);
        return printed;
    }

    /// <summary>The one person of a first name, if anything else tells that it is a person's ("New York" has none).</summary>
    public static Person? OfFirstName(NameIndex names, string name) =>
        names.OfFirstName(name) is [{ IsSomeone: true } only] ? only : null;

    /// <summary>Whether a title can be a person's: it is theirs, or nothing else is said of them and they were introduced before.</summary>
    private static bool Bears(Person person, string role, int token) =>
        person.Role is null && person.Trades.Count == 0 ? person.Introduced < token
        : person.Role is { } title && ShareWord(role, title) || person.Trades.Any(trade => ShareWord(role, trade));

    public static bool ShareWord(string role, string other) =>
        role.Split(' ').Intersect(other.Split(' '), StringComparer.OrdinalIgnoreCase).Any();
}
