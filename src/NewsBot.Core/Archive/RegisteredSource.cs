namespace NewsBot.Core.Archive;

/// <summary>What a newsroom's source register says of one source.</summary>
/// <param name="Name">How the newsroom calls it.</param>
public sealed record RegisteredSource(string Name)
{
    /// <summary>Words before a role that claim no office.</summary>
    private static readonly string[] Past = ["former", "ex", "then", "late", "retired", "onetime", "past", "previous"];

    /// <summary>Other spellings and short names that mean this source and no other.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    public SourceKind Kind { get; init; }

    public IReadOnlyList<RegisteredRole> Roles { get; init; } = [];

    public DateOnly? Born { get; init; }

    public DateOnly? Died { get; init; }

    /// <summary>Whether a printed role may stand on that day: false only where the register has this very office and shows it on other days alone.</summary>
    /// <param name="printed">A role as an article prints it ("former Harbour Minister").</param>
    public bool HeldOn(string printed, DateOnly day)
    {
        var words = printed.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Any(word => Past.Contains(word, StringComparer.OrdinalIgnoreCase)))
            return true;
        var same = Roles.Where(role => words.All(word => role.Title.Contains(word, StringComparison.OrdinalIgnoreCase))).ToList();
        return same.Count == 0 || same.Exists(role => (role.From is null || role.From <= day) && (role.To is null || day <= role.To));
    }
}

/// <summary>What a source is.</summary>
public enum SourceKind
{
    Person,
    Organisation,
    Publication,
}

/// <summary>An office or role with its days, both included; null where it is open at that end or not known.</summary>
public sealed record RegisteredRole(string Title, DateOnly? From, DateOnly? To);
