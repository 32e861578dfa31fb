namespace NewsBot.Training;

/// <summary>Chance that is the same on every machine and in every version of the runtime (xorshift64*: Vigna 2016).</summary>
internal sealed class Shuffle(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to <paramref name="end"/>, exclusive.</summary>
    public int Below(int end)
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return (int)((_state * 0x2545F4914F6CDD1D >> 33) % (ulong)end);
    }

    public void Apply(int[] order)
    {
        for (var i = order.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }
    }
}
