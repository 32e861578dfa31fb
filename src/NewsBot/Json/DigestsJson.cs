using System.Globalization;
using NewsBot.Commands;
using NewsBot.Core.Chat;

namespace NewsBot.Json;

/// <summary>The digest of one channel as <c>digests --json</c> prints it.</summary>
internal static class DigestsJson
{
    public static string Write(DigestStanding standing) => JsonLine.Write(json =>
    {
        var (digest, schedule) = (standing.Digest, standing.Digest.Schedule);
        json.WriteString("platform", digest.Channel.Platform);
        json.WriteString("channel", digest.Channel.Id);
        json.WriteString("schedule", schedule.Write());
        json.WriteString("set_by", digest.IsOfSettings ? "settings" : "chat");
        json.WriteString("next", standing.Next);
        WriteDay("last", standing.Last);
        WriteDay("trying", standing.InWork);
        json.WriteStartArray("lost");
        foreach (var lost in standing.Lost)
        {
            json.WriteStartObject();
            WriteLine(lost);
            json.WriteEndObject();
        }
        json.WriteEndArray();

        void WriteDay(string name, DigestPost? line)
        {
            if (line is null)
            {
                json.WriteNull(name);
                return;
            }
            json.WriteStartObject(name);
            WriteLine(line);
            json.WriteEndObject();
        }

        void WriteLine(DigestPost line)
        {
            json.WriteString("date", line.Date.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("outcome", line.Outcome switch
            {
                DigestOutcome.Posted => "posted",
                DigestOutcome.Silent => "nothing-new",
                DigestOutcome.Assumed => "taken-for-posted",
                DigestOutcome.GivenUp => "given-up",
                DigestOutcome.Missed => "missed",
                _ => "trying",
            });
            if (line.Settled is { } settled)
                json.WriteString("at", settled);
            if (line.Trouble is { } trouble)
                json.WriteString("trouble", trouble);
        }
    });
}
