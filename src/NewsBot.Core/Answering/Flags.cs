namespace NewsBot.Core.Answering;

/// <summary>The flags of a claim: facts in fixed words, each with its sentence for readers.</summary>
public static class Flags
{
    public const string AnonymousSource = "anonymous-source";
    public const string SecondHand = "second-hand";
    public const string SingleSource = "single-source";
    public const string UnnamedQuotation = "unnamed-quotation";
    public const string NoOrigin = "no-origin";
    public const string UnresolvedDate = "unresolved-date";
    public const string AfterDeath = "after-death";
    public const string NotInOffice = "not-in-office";
}
