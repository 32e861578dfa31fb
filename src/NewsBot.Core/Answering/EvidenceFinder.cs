using NewsBot.Core.Archive;

namespace NewsBot.Core.Answering;

/// <summary>Sends a question to the search that fits its kind.</summary>
internal sealed class EvidenceFinder(IArchive archive, SourceNames names)
{
    /// <summary>Longer runs of words are no name.</summary>
    private const int LongestName = 6;

    private readonly FigureEvidence _figures = new(archive);
    private readonly SpokenEvidence _spoken = new(archive, names);
    private readonly TopicEvidence _topics = new(new MatterSearch(archive));
    private readonly NumberEvidence _numbers = new(new MatterSearch(archive));
    private readonly SourceEvidence _sources = new(archive, names);
    private readonly AuditEvidence _audit = new(archive);

    private QuotedEvidence Quoted => new(archive, _spoken);

    /// <summary>What was found, and the question as the archive made it understood: a bare name is known for one only there.</summary>
    public async Task<(Question Understood, Finding Finding)> FindAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken) => question switch
    {
        { Kind: QuestionKinds.Audit } => (question, await _audit.FindAsync(question, viewpoint, cancellationToken)),
        { Kind: QuestionKinds.Sources } => (question, await _sources.FindAsync(question, viewpoint, cancellationToken)),
        { Kind: QuestionKinds.DidSay, Name: not null } => (question, await Quoted.DidSayAsync(question, viewpoint, cancellationToken)),
        { Name: not null } => (question, await _spoken.FindAsync(question, viewpoint, cancellationToken)),
        { Quoted: not null } => (question, await Quoted.FindAsync(question, viewpoint, cancellationToken)),
        { Figures.Count: > 0 } => (question, await _figures.FindAsync(question, viewpoint, cancellationToken)),
        { Kind: QuestionKinds.HowMany } => (question, await _numbers.FindAsync(question, viewpoint, cancellationToken)),
        { Kind: QuestionKinds.Topic } => await NameOrTopicAsync(question, viewpoint, cancellationToken),
        _ => (question, await _topics.FindAsync(question, viewpoint, cancellationToken)),
    };

    private async Task<(Question Understood, Finding Finding)> NameOrTopicAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        if (question.Topic.Count is > 0 and <= LongestName)
        {
            var named = await NamedAsync(question, viewpoint, cancellationToken);
            if (named is not null)
                return named.Value;
        }
        var finding = await _topics.FindAsync(question, viewpoint, cancellationToken);
        return finding.Outcome == Outcome.NotFound && Counted.Like(question.Topic).Count > 0
            ? (question with { Kind = QuestionKinds.HowMany }, await _numbers.FindAsync(question, viewpoint, cancellationToken))
            : (question, finding);
    }

    /// <summary>The words as a name, or one of them as a name and the rest as its matter ("Zelensky freedom"), unless the rest stands nowhere: it may be another language.</summary>
    private async Task<(Question, Finding)?> NamedAsync(Question question, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        var whole = string.Join(' ', question.Topic);
        foreach (var name in question.Topic.Count == 1 ? [whole] : question.Topic.Prepend(whole))
        {
            var fits = await names.ResolveAsync(name, viewpoint, cancellationToken);
            if (fits.Count == 0 || (!fits[0].IsExact && name != whole))
                continue;
            IReadOnlyList<string> rest = name == whole ? [] : [.. question.Topic.Where(word => word != name)];
            var isStrange = rest.Count > 0 && (await archive.SearchAsync(viewpoint, new SearchTerms(rest, []), 1, cancellationToken)).Count == 0;
            var asked = question with { Kind = QuestionKinds.Source, Name = name, Topic = isStrange ? [] : rest };
            var finding = await _spoken.FindAsync(asked, viewpoint, cancellationToken);
            if (finding.Outcome != Outcome.NotFound)
                return (asked, isStrange ? finding with { Notes = [.. finding.Notes, $"Not understood: {string.Join(' ', rest)}."] } : finding);
        }
        return null;
    }
}
