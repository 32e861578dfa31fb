using System.Globalization;
using NewsBot.Core.Chat;

namespace NewsBot.Terminal;

/// <summary>The actions of a reply as they are typed on a terminal: <c>more</c>, <c>passage 2</c>, <c>wrong</c>, or the number of a choice.</summary>
internal static class TypedPress
{
    /// <summary>Null for what is no action of that reply.</summary>
    /// <param name="shown">How many of its lines have been shown.</param>
    public static ChatInput.Pressed? Read(string line, Reply? reply, int shown)
    {
        if (reply is null)
            return null;
        var words = line.Trim().TrimEnd('?').ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var menu = reply.Menu;
        return words switch
        {
            ["more"] => Press(reply.More(shown)),
            ["wrong"] => Press(Action(reply, ActionVerb.Wrong)),
            ["passage"] when menu?.Key.Verb == ActionVerb.Passage => new ChatInput.Pressed(menu.Key.ToString(), "0"),
            ["passage"] => Press(Action(reply, ActionVerb.Passage)),
            ["passage", var number] when Number(number) is { } at => new ChatInput.Pressed((Action(reply, ActionVerb.Passage)?.Key ?? menu?.Key)?.ToString() ?? "", at.ToString(CultureInfo.InvariantCulture)),
            [var number] when menu?.Key.Verb == ActionVerb.Choose && Number(number) is { } at && at < menu.Choices.Count => new ChatInput.Pressed(menu.Key.ToString(), menu.Choices[at].Value),
            _ => null,
        };
    }

    /// <summary>What can be typed next; null where there is nothing.</summary>
    public static string? Hint(Reply reply, int shown)
    {
        var actions = new List<string>();
        if (reply.More(shown) is not null)
            actions.Add($"more ({reply.LineCount - shown})");
        if (reply.Menu is { Key.Verb: ActionVerb.Choose } choose)
            actions.AddRange(choose.Choices.Index().Select(choice => $"{choice.Index + 1} {choice.Item.Label}" + (choice.Item.Description is { } more ? $" ({more})" : "")));
        else if (reply.Menu is not null)
            actions.Add($"passage 1–{reply.LineCount}");
        else if (Action(reply, ActionVerb.Passage) is not null)
            actions.Add("passage");
        if (Action(reply, ActionVerb.Wrong) is not null)
            actions.Add("wrong");
        return actions.Count == 0 ? null : string.Join(" · ", actions);
    }

    /// <summary>A number as it is typed, from 1, as it counts in a list, from 0.</summary>
    public static int? Number(string typed) => int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number - 1 : null;

    private static ChatInput.Pressed? Press(ReplyAction? action) => action is null ? null : new ChatInput.Pressed(action.Key.ToString(), null);

    private static ReplyAction? Action(Reply reply, ActionVerb verb) => reply.Actions.FirstOrDefault(action => action.Key.Verb == verb);
}
