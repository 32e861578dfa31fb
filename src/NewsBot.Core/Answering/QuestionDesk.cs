using NewsBot.Core.Answering.Conflicts;
using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>The read spine: a question is understood, evidence is found, an answer is written from it.</summary>
public sealed class QuestionDesk
{
    /// <summary>The most claims that an answer to a question shows.</summary>
    private const int Shown = 5;

    /// <summary>The most claims with other figures that stand beside an answer.</summary>
    private const int OthersShown = 10;

    /// <summary>The most that a listing shows: sources, or the claims of one article.</summary>
    private const int Listed = 500;

    private readonly IArchive _archive;
    private readonly EvidenceFinder _evidence;
    private readonly SourceNames _names;
    private readonly SourceRegister _register;
    private readonly Reprints _reprints;

    public QuestionDesk(IArchive archive, SourceRegister register)
    {
        _archive = archive;
        _register = register;
        _names = new SourceNames(archive, register);
        _evidence = new EvidenceFinder(archive, _names);
        _reprints = new Reprints(archive);
    }

    /// <summary>How names are taken.</summary>
    internal SourceNames Names => _names;

    /// <summary>The flags that a claim has of itself and its article, whatever other articles say.</summary>
    internal IReadOnlyList<string> FlagsOf(Claim claim) => [.. SourcingFlags.OfItself(claim, EvidenceWriter.SaidIn(claim)?.Day, _register)];

    /// <summary>Claims as an answer shows them, with their sources, flags and notes, in the order given.</summary>
    public async Task<IReadOnlyList<Evidence>> EvidenceAsync(IEnumerable<Claim> claims, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var writer = Writer();
        return await Beside(writer).MarkAsync(await writer.WriteAsync(claims.Select(claim => new Scored(claim, 0)), viewpoint, cancellationToken), viewpoint, cancellationToken);
    }

    /// <summary>What gives other figures for the same as some evidence, and is not itself among it.</summary>
    internal IReadOnlyList<Evidence> OtherFigures(IReadOnlyList<Evidence> marked, int most) => Beside(Writer()).Others(marked, most);

    /// <summary>Answers a question in anyone's words. Never fails for what the question says.</summary>
    public Task<Answer> AskAsync(string question, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(QuestionParser.Parse(question), viewpoint, cancellationToken);

    /// <summary>Asks again for what other sources say ("who else?"): claims of the sources that <paramref name="before"/> showed are left out.</summary>
    public async Task<Answer> AskElseAsync(Answer before, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var shown = before.Claims.Select(evidence => evidence.Claim.Attribution.Speaker?.Name).ToHashSet();
        var (understood, finding) = await _evidence.FindAsync(QuestionParser.Parse(before.Question), viewpoint, cancellationToken);
        return await WriteAsync(understood, finding.Only(claim => !shown.Contains(claim.Attribution.Speaker?.Name)), viewpoint, cancellationToken);
    }

    /// <summary>What the archive holds of one source: <c>source NAME</c>.</summary>
    public Task<Answer> SourceAsync(string name, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(new Question(name, QuestionKinds.Source) { Name = name, IsListing = true }, viewpoint, cancellationToken);

    /// <summary>Every claim with this figure: <c>figure NUMBER</c>.</summary>
    public Task<Answer> FigureAsync(string number, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(QuestionParser.Parse(number) with { Kind = QuestionKinds.Figure, IsListing = true }, viewpoint, cancellationToken);

    /// <summary>Who said these words, and whether to the letter: <c>quote WORDS</c>.</summary>
    public Task<Answer> QuoteAsync(string words, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(new Question(words, QuestionKinds.WhoSaid) { Quoted = QuestionParser.Words(words) }, viewpoint, cancellationToken);

    /// <summary>The sources, named or unnamed or both: <c>sources</c>.</summary>
    public Task<Answer> SourcesAsync(bool? isNamed, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(new Question("sources", QuestionKinds.Sources) { IsNamed = isNamed }, viewpoint, cancellationToken);

    /// <summary>Every claim of one article with its sourcing flags: <c>audit ARTICLE</c>.</summary>
    /// <param name="article">An id, or words of a title.</param>
    public Task<Answer> AuditAsync(string article, Viewpoint viewpoint, CancellationToken cancellationToken) =>
        AnswerAsync(new Question(article, QuestionKinds.Audit), viewpoint, cancellationToken);

    private async Task<Answer> AnswerAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var (understood, finding) = await _evidence.FindAsync(question, viewpoint, cancellationToken);
        return await WriteAsync(understood, finding, viewpoint, cancellationToken);
    }

    private async Task<Answer> WriteAsync(Question question, Finding found, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var finding = question.Kind == QuestionKinds.Audit ? found : await _reprints.FoldAsync(found, viewpoint, cancellationToken);
        var most = question.IsListing || question.Kind is QuestionKinds.Sources or QuestionKinds.Audit ? Listed : Shown;
        var writer = Writer();
        var claims = await writer.WriteAsync(finding.Claims.Take(most), viewpoint, cancellationToken);
        if (question is { Kind: QuestionKinds.Figure, IsListing: true })
            claims = [.. claims.Zip(finding.Claims, (evidence, scored) => evidence with { Counts = scored.Figure is { } figure ? FigureScope.Whole(figure) : null })];
        var near = await writer.WriteAsync(finding.Near.Take(Shown), viewpoint, cancellationToken);
        var beside = Beside(writer);
        if (finding.Outcome == Outcome.Found && question.Kind != QuestionKinds.Sources)
            claims = await beside.MarkAsync(claims, viewpoint, cancellationToken);
        IReadOnlyList<Evidence> all = [.. claims, .. beside.Others(claims, OthersShown)];
        var lead = AnswerLead.Write(question, finding, claims, near);
        var withdrawn = WithdrawnNotices.Of(question.Text, await _archive.WithdrawnAsync(viewpoint, cancellationToken), isLoose: finding.Outcome == Outcome.NotFound);
        return new Answer(question.Text, question.Kind, finding.Outcome, withdrawn is not null && claims.Count == 0 ? near.Count == 0 ? withdrawn : $"{withdrawn} {lead}" : lead)
        {
            Claims = all,
            Near = near,
            Notes = [.. withdrawn is not null && claims.Count > 0 ? [withdrawn] : Array.Empty<string>(), .. finding.Notes.Concat(all.SelectMany(evidence => evidence.Notes)).Distinct(StringComparer.Ordinal)],
            Holdings = await _archive.HoldingsAsync(viewpoint, cancellationToken),
        };
    }

    private SideBySide Beside(EvidenceWriter writer) => new(new FigureConflicts(_archive), writer, _register);

    /// <summary>For one answer: what it looks up once it keeps.</summary>
    private EvidenceWriter Writer() => new(_names, new SourcingFlags(new Corroboration(_archive, _names), _register), new EarlierVersions(_archive, FlagsOf), _register);
}
