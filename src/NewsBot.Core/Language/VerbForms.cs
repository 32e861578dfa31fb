namespace NewsBot.Core.Language;

/// <summary>The forms of an English verb.</summary>
internal static class VerbForms
{
    private static readonly Dictionary<string, (string Past, string Participle)> Irregular = new(StringComparer.Ordinal)
    {
        ["say"] = ("said", "said"),
        ["tell"] = ("told", "told"),
        ["write"] = ("wrote", "written"),
        ["speak"] = ("spoke", "spoken"),
        ["swear"] = ("swore", "sworn"),
        ["think"] = ("thought", "thought"),
        ["feel"] = ("felt", "felt"),
        ["know"] = ("knew", "known"),
        ["understand"] = ("understood", "understood"),
        ["misunderstand"] = ("misunderstood", "misunderstood"),
        ["forget"] = ("forgot", "forgotten"),
        ["see"] = ("saw", "seen"),
        ["foresee"] = ("foresaw", "foreseen"),
        ["hear"] = ("heard", "heard"),
        ["read"] = ("read", "read"),
        ["sing"] = ("sang", "sung"),
        ["shoot"] = ("shot", "shot"),
        ["hit"] = ("hit", "hit"),
        ["put"] = ("put", "put"),
        ["set"] = ("set", "set"),
        ["lay"] = ("laid", "laid"),
        ["begin"] = ("began", "begun"),
        ["go"] = ("went", "gone"),
        ["find"] = ("found", "found"),
        ["show"] = ("showed", "shown"),
        ["beseech"] = ("beseeched", "beseeched"),
        ["seek"] = ("sought", "sought"),
        ["choose"] = ("chose", "chosen"),
        ["cast"] = ("cast", "cast"),
        ["broadcast"] = ("broadcast", "broadcast"),
        ["forecast"] = ("forecast", "forecast"),
        ["forbid"] = ("forbade", "forbidden"),
        ["forgive"] = ("forgave", "forgiven"),
        ["undertake"] = ("undertook", "undertaken"),
        ["prove"] = ("proved", "proven"),
        ["spell"] = ("spelled", "spelled"),
        ["give"] = ("gave", "given"),
        ["make"] = ("made", "made"),
        ["take"] = ("took", "taken"),
        ["get"] = ("got", "got"),
        ["come"] = ("came", "come"),
        ["become"] = ("became", "become"),
        ["keep"] = ("kept", "kept"),
        ["leave"] = ("left", "left"),
        ["hold"] = ("held", "held"),
        ["meet"] = ("met", "met"),
        ["run"] = ("ran", "run"),
        ["win"] = ("won", "won"),
        ["lose"] = ("lost", "lost"),
        ["bring"] = ("brought", "brought"),
        ["buy"] = ("bought", "bought"),
        ["stand"] = ("stood", "stood"),
        ["fall"] = ("fell", "fallen"),
        ["rise"] = ("rose", "risen"),
        ["grow"] = ("grew", "grown"),
        ["send"] = ("sent", "sent"),
        ["spend"] = ("spent", "spent"),
        ["sit"] = ("sat", "sat"),
        ["lead"] = ("led", "led"),
    };

    private static readonly HashSet<string> Doubled = new(StringComparer.Ordinal)
    {
        "admit", "beg", "quip", "refer", "brag", "slam", "knit", "pen", "rip", "pan", "rap", "tar", "ban", "drop", "infer", "concur", "rebut", "dub", "snub", "shun", "commit", "permit",
        "acquit", "plan", "snap", "blog", "chat", "nod", "equip", "stop", "step", "sum", "regret", "rebel", "get", "run", "win", "put", "set", "hit", "sit", "forget",
        "begin", "stun", "plot", "propel", "extol", "submit", "fret", "fit",
    };

    /// <summary>Each form with what it may be; past and participle mostly look the same.</summary>
    public static IEnumerable<(string Word, VerbForm Form)> Of(string verb)
    {
        var (past, participle) = Irregular.GetValueOrDefault(verb, (Past(verb), Past(verb)));
        yield return (verb, VerbForm.Base | (past == verb ? VerbForm.Past | VerbForm.Participle : 0));
        yield return (Third(verb), VerbForm.Third);
        if (past != verb)
            yield return (past, VerbForm.Past | (past == participle ? VerbForm.Participle : 0));
        if (participle != past && participle != verb)
            yield return (participle, VerbForm.Participle);
        yield return (Gerund(verb), VerbForm.Gerund);
    }

    private static string Third(string verb) =>
        verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ies"
        : verb[^1] is 's' or 'x' or 'z' or 'o' || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    private static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : verb.EndsWith('y') && !IsVowel(verb[^2]) ? verb[..^1] + "ied"
        : Doubled.Contains(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    private static string Gerund(string verb) =>
        verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? verb[..^1] + "ing"
        : Doubled.Contains(verb) ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
