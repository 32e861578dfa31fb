using NewsBot.Core.Language.Parsing;

namespace NewsBot.Training;

/// <summary>Tells how many right arcs a transition puts out of reach: the dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013).</summary>
internal static class ArcOracle
{
    /// <param name="heads">The right heads of the words, from 0; a head is counted from 1.</param>
    public static int Cost(ParseState state, int[] heads, int transition)
    {
        var front = state.Front;
        var stack = state.Stack;
        var cost = 0;
        if (transition == ParseState.Shift)
        {
            var head = heads[front - 1];
            for (var i = 0; i < stack.Length; i++)
            {
                if (stack[i] == head && i < stack.Length - 1)
                    cost++;
                if (stack[i] > 0 && heads[stack[i] - 1] == front)
                    cost++;
            }
            return cost;
        }
        var top = stack[^1];
        var right = heads[top - 1];
        var under = stack.Length > 1 ? stack[^2] : -1;
        if (transition == ParseState.Left ? right == under || right > front || right == 0 : right >= front || right == 0 && under != 0)
            cost++;
        for (var i = front; i <= heads.Length; i++)
        {
            if (heads[i - 1] == top)
                cost++;
        }
        return cost;
    }
}
