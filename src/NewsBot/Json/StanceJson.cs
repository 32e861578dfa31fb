using System.Text.Json;
using NewsBot.Core.Archive;

namespace NewsBot.Json;

/// <summary>How a claim that is not reported as said is marked; one that is has no mark.</summary>
internal static class StanceJson
{
    public static void WriteStance(this Utf8JsonWriter json, Stance stance)
    {
        if (stance != Stance.Said)
            json.WriteString("stance", NameOf(stance));
    }

    public static string NameOf(Stance stance) => stance switch
    {
        Stance.NotSaid => "not_said",
        Stance.Hypothetical => "hypothetical",
        _ => "said",
    };
}
