using Microsoft.Data.Sqlite;
using NewsBot.Core.Language;

namespace NewsBot.Sqlite;

/// <summary>The words of the open full text, by which a misspelt word of a question is set right. Held articles lend none: nobody outside learns a word of them.</summary>
internal static class PassageWords
{
    private const int Shortest = 4;
    private const int Longest = 40;

    /// <summary>Stems with the word's first letter and at most one letter amiss, two in long words, nearest first.</summary>
    public static IReadOnlyList<string> Like(SqliteConnection connection, string word, int limit)
    {
        var stem = PorterStem.Of(word);
        if (stem.Length is < Shortest or > Longest || !char.IsLetter(stem[0]))
            return [];
        var allowed = NameKeys.AllowedEdits(stem);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT term FROM passage_word WHERE term >= $first AND term < $past AND length(term) BETWEEN $short AND $long";
        command.Parameters.AddWithValue("$first", stem[..1]);
        command.Parameters.AddWithValue("$past", ((char)(stem[0] + 1)).ToString());
        command.Parameters.AddWithValue("$short", stem.Length - allowed);
        command.Parameters.AddWithValue("$long", stem.Length + allowed);
        return
        [
            .. command.Rows(row => row.GetString(0))
                .Select(term => (Term: term, Edits: NameKeys.Edits(stem, term)))
                .Where(near => near.Edits <= allowed)
                .OrderBy(near => near.Edits).ThenBy(near => near.Term, StringComparer.Ordinal)
                .Take(limit)
                .Select(near => near.Term),
        ];
    }
}
