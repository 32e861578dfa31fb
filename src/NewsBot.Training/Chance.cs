namespace NewsBot.Training;

/// <summary>Many small chances at once, the same on every machine (xorshift64*: Vigna 2016).</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 to 255 in each byte.</summary>
    public ulong Next()
    {
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        return _state * 0x2545F4914F6CDD1D;
    }

    /// <summary>From -<paramref name="most"/> to <paramref name="most"/>.</summary>
    public void Fill(Span<float> numbers, float most)
    {
        foreach (ref var number in numbers)
            number = ((int)(Next() >> 40) - (1 << 23)) * (most / (1 << 23));
    }

    /// <summary>Factors for numbers of which some are dropped and the others raised for them (Srivastava et al. 2014).</summary>
    /// <param name="share">Of 256, how many are dropped.</param>
    public void Drop(Span<float> factors, int share)
    {
        var kept = 256f / (256 - share);
        for (var i = 0; i < factors.Length; i += 8)
        {
            var bytes = Next();
            for (var j = i; j < Math.Min(i + 8, factors.Length); j++, bytes >>= 8)
                factors[j] = (int)(bytes & 0xFF) < share ? 0 : kept;
        }
    }
}
