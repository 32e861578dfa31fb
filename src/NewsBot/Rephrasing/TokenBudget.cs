using Microsoft.Extensions.AI;

namespace NewsBot.Rephrasing;

/// <summary>How many tokens a day, in UTC, may cost and has cost: what is under way counts as it is estimated, until it is known.</summary>
/// <param name="perDay">0 is no bound.</param>
internal sealed class TokenBudget(long perDay, TimeProvider time)
{
    /// <summary>What a token is in English text, in UTF-16 code units, roughly (https://help.openai.com/en/articles/4936856).</summary>
    private const int UnitsAToken = 4;

    /// <summary>What is written where the prompt sets no bound.</summary>
    private const int UsualAnswer = 400;

    private readonly Lock _lock = new();
    private DateOnly _day;
    private long _kept;
    private long _unkept;
    private long _underWay;

    public static DateOnly DayOf(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>What a request may cost at most, roughly.</summary>
    public static long Estimate(IEnumerable<ChatMessage> messages, ChatOptions options) =>
        messages.Sum(message => message.Text.Length / UnitsAToken + UnitsAToken) + (options.MaxOutputTokens ?? UsualAnswer);

    /// <summary>Sets tokens aside.</summary>
    /// <returns>False where the day has not that many left.</returns>
    public bool TryTake(long estimate)
    {
        lock (_lock)
        {
            Turn();
            if (perDay > 0 && _kept + _unkept + _underWay + estimate > perDay)
                return false;
            _underWay += estimate;
            return true;
        }
    }

    /// <summary>What was set aside has cost so much.</summary>
    /// <returns>The day that it is counted on.</returns>
    public DateOnly Settle(long estimate, long used)
    {
        lock (_lock)
        {
            Turn();
            _underWay -= estimate;
            _unkept += used;
            return _day;
        }
    }

    /// <summary>So many of the settled are kept now.</summary>
    /// <param name="total">What the day has cost in every program.</param>
    public void Keep(DateOnly day, long tokens, long total)
    {
        lock (_lock)
        {
            Turn();
            if (day == _day)
                (_unkept, _kept) = (_unkept - tokens, total);
        }
    }

    private void Turn()
    {
        if (DayOf(time) is var today && today != _day)
            (_day, _kept, _unkept) = (today, 0, 0);
    }
}
