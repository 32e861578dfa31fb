using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering.Conflicts;

/// <summary>Puts claims that give different figures for the same thing beside one another: facts, and no verdict.</summary>
internal sealed class SideBySide(FigureConflicts conflicts, EvidenceWriter writer, SourceRegister register)
{
    public const string Heading = "Other figures for the same:";

    /// <summary>The same claims, those with a conflict flagged and with their other sides.</summary>
    public async Task<IReadOnlyList<Evidence>> MarkAsync(IReadOnlyList<Evidence> claims, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var marked = new List<Evidence>(claims.Count);
        await conflicts.LookUpAsync(claims.Select(evidence => evidence.Claim), viewpoint, cancellationToken);
        foreach (var evidence in claims)
        {
            var found = await conflicts.OfAsync(evidence.Claim, viewpoint, cancellationToken);
            var others = await writer.WriteAsync(found.Select(conflict => new Scored(conflict.Other, 0)), viewpoint, cancellationToken);
            marked.Add(found.Count == 0 ? evidence : Marked(evidence, [.. found.Zip(others, (conflict, other) => new OtherFigure(conflict.Own, other, conflict.Theirs))]));
        }
        return marked;
    }

    /// <summary>The other sides that are not among the marked claims themselves, each with what it stands against; at most <paramref name="most"/>.</summary>
    public IReadOnlyList<Evidence> Others(IReadOnlyList<Evidence> marked, int most)
    {
        var shown = marked.Select(evidence => evidence.Claim.Id).ToHashSet(StringComparer.Ordinal);
        var sides = from evidence in marked
                    from conflict in evidence.Conflicts
                    where !shown.Contains(conflict.Evidence.Claim.Id)
                    group (conflict.Evidence, Own: new OtherFigure(conflict.Theirs, evidence, conflict.Own)) by conflict.Evidence.Claim.Id;
        return [.. sides.Take(most).Select(side => Marked(side.First().Evidence, [.. side.Take(FigureConflicts.Most).Select(one => one.Own)]) with { Under = Heading })];
    }

    private Evidence Marked(Evidence evidence, IReadOnlyList<OtherFigure> others)
    {
        var marked = evidence with { Conflicts = others, Flags = [.. evidence.Flags, Flags.ConflictingFigure] };
        return marked with { Notes = [.. evidence.Notes, FlagNotes.Of(Flags.ConflictingFigure, marked, register)] };
    }
}
