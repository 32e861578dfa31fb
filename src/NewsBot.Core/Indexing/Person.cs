namespace NewsBot.Core.Indexing;

/// <summary>Somebody or some body that an article speaks of.</summary>
internal sealed class Person
{
    /// <summary>More than this many things said of one person tell nothing more.</summary>
    private const int MostTrades = 6;

    private readonly List<string> _trades = [];

    /// <summary>The fullest name that the article gives, without title; of one without a name the description, as printed.</summary>
    public required string Name { get; set; }

    /// <summary>False for one who is only described ("a spokeswoman for the port").</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>Whether several are meant ("two officials").</summary>
    public bool IsPlural { get; init; }

    /// <summary>For a surname that several bear and nothing decides between: those who bear it.</summary>
    public IReadOnlyList<Person> MayBe { get; init; } = [];

    public string? Role { get; set; }

    /// <summary>What the article says its bearer is, beside the name or in a clause of its own ("a baker", "mayor of Kelso"); it tells a namesake by the title.</summary>
    public IReadOnlyList<string> Trades => _trades;

    /// <summary>The token with which the name is first printed.</summary>
    public int Introduced { get; init; }

    public Gender Gender { get; set; }

    /// <summary>By which pronoun the article goes on to speak of one whose gender no name or title tells.</summary>
    public Gender Called { get; set; }

    public bool IsBody { get; set; }

    /// <summary>Whether words have been put to this name: then it is no place or thing.</summary>
    public bool HasSpoken { get; set; }

    /// <summary>Whether "in" or the like stands before it somewhere: then it may be a place, if nothing tells that it is a person's.</summary>
    public bool IsPlace { get; set; }

    /// <summary>Whether something beside the name tells that it is a person's.</summary>
    public bool IsSomeone => !IsBody && (Gender != Gender.Unknown || Role is not null || _trades.Count > 0);

    public void Learn(string trade)
    {
        if (_trades.Count < MostTrades && !_trades.Contains(trade))
            _trades.Add(trade);
    }
}

/// <summary>A place where an article names someone.</summary>
/// <param name="Last">Last token of the name.</param>
internal readonly record struct Mention(int Token, int Last, int Sentence, Person Person, bool IsFirstInSentence);
