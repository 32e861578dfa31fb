using NewsBot.Core.Answering.Conflicts;

namespace NewsBot.Core.Answering;

/// <summary>The sentence for readers that stands behind each flag. It states the fact and leaves the verdict to the reader.</summary>
internal static class FlagNotes
{
    public static string Of(string flag, Evidence evidence, SourceRegister register)
    {
        var name = evidence.Source.Name;
        var registered = register.Find(name);
        return flag switch
        {
            Flags.AnonymousSource => $"Anonymous source: the article names nobody, only “{name}”.",
            Flags.SecondHand => $"Second-hand: {evidence.Via!.Name} passed it on from {name}.",
            Flags.SingleSource => $"Single source: no other source in the archive says it ({name}).",
            Flags.UnnamedQuotation => "Quotation without a named speaker: the article does not settle whose words these are.",
            Flags.NoOrigin => "Figure without a stated origin: no source for it could be made out in the article.",
            Flags.UnresolvedDate => $"Date not resolved: “{evidence.Claim.TimeText}” is relative, and the article's own date is not known.",
            Flags.AfterDeath => $"Dated after the death of {name} ({registered?.Died:yyyy-MM-dd}); an earlier statement or a posthumous publication would explain it.",
            Flags.NotInOffice => $"The article gives {name} as “{evidence.Claim.Attribution.Speaker?.Role}”, an office that the register does not show on that date; an earlier statement would explain it.",
            Flags.Withdrawn => $"Withdrawn: “{evidence.Claim.Citation.Article.Title}” was taken back.",
            Flags.ConflictingFigure => $"Different figures for the same: {FigureScope.Own(evidence)} ({name}{Dated(evidence)}); {FigureScope.Others(evidence)}.",
            _ => flag,
        };
    }

    private static string Dated(Evidence evidence) => evidence.Claim.Citation.Article.Published is { } date ? $", {date.Day:yyyy-MM-dd}" : "";
}
