namespace NewsBot.Core.Language.Parsing;

/// <summary>A sentence half parsed: the stack, the words to come, and the arcs so far. The root is 0, words count from 1.</summary>
/// <remarks>The arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): two transitions a word, always a tree with one root.</remarks>
internal sealed class ParseState
{
    public const int Shift = 0;

    public const int Left = 1;

    public const int Right = 2;

    private readonly int[] _stack = new int[WordColumns.Most + 2];

    private int _height;

    private int _count;

    private readonly byte[] _transitions = new byte[2 * WordColumns.Most];

    private int _steps;

    public readonly int[] Heads = new int[WordColumns.Most + 2];

    public readonly int[] Left1 = new int[WordColumns.Most + 2];

    public readonly int[] Left2 = new int[WordColumns.Most + 2];

    public readonly int[] Right1 = new int[WordColumns.Most + 2];

    public readonly int[] Right2 = new int[WordColumns.Most + 2];

    public readonly byte[] LeftCount = new byte[WordColumns.Most + 2];

    public readonly byte[] RightCount = new byte[WordColumns.Most + 2];

    /// <summary>The next word; one past the last where there is none.</summary>
    public int Front { get; private set; }

    public bool IsDone => _height == 1 && Front > _count;

    /// <summary>The transitions that led here.</summary>
    public ReadOnlySpan<byte> Transitions => _transitions.AsSpan(0, _steps);

    /// <summary>What they scored together.</summary>
    public long Score { get; set; }

    /// <summary>Whether more than one transition may follow.</summary>
    public bool IsOpen => Front <= _count && _height > 1;

    public ReadOnlySpan<int> Stack => _stack.AsSpan(0, _height);

    public ParseState() => Clear(WordColumns.None);

    public void Begin(int count)
    {
        _count = count;
        _stack[0] = 0;
        _height = 1;
        Front = 1;
        Score = 0;
        _steps = 0;
        for (var i = 0; i <= count; i++)
            Clear(i);
    }

    public void CopyFrom(ParseState other)
    {
        (_count, _height, _steps, Front, Score) = (other._count, other._height, other._steps, other.Front, other.Score);
        var used = _count + 1;
        other._stack.AsSpan(0, _height).CopyTo(_stack);
        other._transitions.AsSpan(0, _steps).CopyTo(_transitions);
        other.Heads.AsSpan(0, used).CopyTo(Heads);
        other.Left1.AsSpan(0, used).CopyTo(Left1);
        other.Left2.AsSpan(0, used).CopyTo(Left2);
        other.Right1.AsSpan(0, used).CopyTo(Right1);
        other.Right2.AsSpan(0, used).CopyTo(Right2);
        other.LeftCount.AsSpan(0, used).CopyTo(LeftCount);
        other.RightCount.AsSpan(0, used).CopyTo(RightCount);
    }

    /// <summary>The word <paramref name="depth"/> below the top of the stack.</summary>
    public int Below(int depth) => depth < _height ? _stack[_height - 1 - depth] : WordColumns.None;

    /// <summary>The word <paramref name="ahead"/> after the next one.</summary>
    public int Ahead(int ahead) => Front + ahead <= _count ? Front + ahead : WordColumns.None;

    public bool May(int transition) => transition switch
    {
        Shift => Front <= _count,
        Left => Front <= _count && _height > 1,
        // The root takes its one word when no other is left to be it.
        _ => _height > 2 || _height == 2 && Front > _count,
    };

    public void Apply(int transition)
    {
        _transitions[_steps++] = (byte)transition;
        if (transition == Shift)
        {
            _stack[_height++] = Front++;
            return;
        }
        var dependent = _stack[--_height];
        if (transition == Left)
        {
            Heads[dependent] = Front;
            AddLeft(Front, dependent);
        }
        else
        {
            Heads[dependent] = _stack[_height - 1];
            AddRight(Heads[dependent], dependent);
        }
    }

    /// <summary>Takes a whole tree, as if its arcs had been made one after the other.</summary>
    /// <param name="heads">The heads of the words, from 0; a head is counted from 1.</param>
    public void Set(ReadOnlySpan<int> heads)
    {
        Begin(heads.Length);
        for (var i = 1; i <= heads.Length; i++)
        {
            Heads[i] = heads[i - 1];
            if (Heads[i] < i)
                AddRight(Heads[i], i);
        }
        for (var i = heads.Length; i >= 1; i--)
        {
            if (Heads[i] > i)
                AddLeft(Heads[i], i);
        }
    }

    private void AddLeft(int head, int dependent)
    {
        Left2[head] = Left1[head];
        Left1[head] = dependent;
        LeftCount[head]++;
    }

    private void AddRight(int head, int dependent)
    {
        Right2[head] = Right1[head];
        Right1[head] = dependent;
        RightCount[head]++;
    }

    private void Clear(int i)
    {
        Heads[i] = -1;
        Left1[i] = Left2[i] = Right1[i] = Right2[i] = WordColumns.None;
        LeftCount[i] = RightCount[i] = 0;
    }
}
