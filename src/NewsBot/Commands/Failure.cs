using NewsBot.Core.Archive;
using NewsBot.Settings;

namespace NewsBot.Commands;

/// <summary>A failure in one line.</summary>
internal static class Failure
{
    /// <summary>What the outside caused speaks for itself; anything else is a fault of the program, and says so.</summary>
    public static string Describe(Exception e) => e is ArchiveException or SettingException or IOException or UnauthorizedAccessException
        ? e.Message
        : $"a fault in the program ({e.GetType().Name}: {e.Message}); the same command with --verbose says where";

    /// <summary>A failure of one question among others.</summary>
    public static string DescribeOn(string question, Exception e)
    {
        const int longest = 80;
        return $"newsbot: “{(question.Length <= longest ? question : question[..(longest - 1)] + "…")}”: {Describe(e)}";
    }
}
