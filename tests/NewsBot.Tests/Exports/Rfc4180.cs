using System.Text;

namespace NewsBot.Tests.Exports;

/// <summary>A reader of comma-separated values by the grammar of RFC 4180, and by nothing else: what strays from it fails the test.</summary>
internal static class Rfc4180
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var records = new List<IReadOnlyList<string>>();
        for (var at = 0; at < text.Length;)
            records.Add(Record(text, ref at));
        return records;
    }

    private static List<string> Record(string text, ref int at)
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(text[at] == '"' ? Escaped(text, ref at) : Plain(text, ref at));
            if (text[at] == ',')
            {
                at++;
                continue;
            }
            Assert.Equal("\r\n", text.Substring(at, 2));
            at += 2;
            return fields;
        }
    }

    private static string Plain(string text, ref int at)
    {
        var start = at;
        while (text[at] is not (',' or '\r' or '\n'))
            Assert.NotEqual('"', text[at++]);
        return text[start..at];
    }

    private static string Escaped(string text, ref int at)
    {
        var field = new StringBuilder();
        for (at++; ; at++)
        {
            if (text[at] == '"')
            {
                at++;
                if (text[at] != '"')
                    return field.ToString();
            }
            field.Append(text[at]);
        }
    }
}
