using NewsBot.Sqlite;

namespace NewsBot.Tests.Chat;

/// <summary>One person's side of a direct conversation; each gives everything that is seen of the bot's.</summary>
internal interface ITalk : IAsyncDisposable
{
    SqliteChatStore Store { get; }

    Task<string> SayAsync(string words);

    /// <summary>Asks for the passage of the one line of the last answer.</summary>
    Task<string> PassageAsync();

    /// <summary>Asks for the next page of the last answer.</summary>
    Task<string> MoreAsync();

    /// <param name="choice">Of those that the last answer offers, from 0.</param>
    Task<string> ChooseAsync(int choice);

    /// <summary>Says what is wrong with the last answer.</summary>
    Task<string> WrongAsync(string kind, string comment);
}
