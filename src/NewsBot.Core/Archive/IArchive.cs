namespace NewsBot.Core.Archive;

/// <summary>The store: articles as versions, with everything that was found in them.</summary>
/// <remarks>
/// <para>Nothing is read but through a <see cref="Viewpoint"/>: of each article the newest version alone counts, and where embargo or
/// audience hides that version, the article is not there: not in results, counts or near misses.</para>
/// <para>Failure contract: what the outside causes (disk full, file locked, read-only or of a newer format) throws
/// <see cref="ArchiveException"/>, whose message says what to do; a write that throws has changed nothing.
/// A limit of less than 1 is a fault of the caller's, and throws <see cref="ArgumentOutOfRangeException"/>.
/// The same call on the same archive returns the same result in the same order.</para>
/// </remarks>
public interface IArchive : IAsyncDisposable
{
    /// <summary>Keeps each article with its reading as the newest version under its id, all of them in one transaction.</summary>
    /// <returns>One outcome an article, in the order given.</returns>
    Task<IReadOnlyList<StoreOutcome>> StoreAsync(IReadOnlyList<ReadArticle> articles, CancellationToken cancellationToken);

    /// <summary>For each article, whether its newest version is the same to the letter and was read by the reader of today: it need not be read again.</summary>
    /// <remarks>Asked by who brings the article itself, and so the one look that needs no viewpoint.</remarks>
    Task<IReadOnlyList<bool>> HoldAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);

    /// <summary>For each article, whether one of its versions, the newest or an earlier one, is the same to the letter; of one that takes an article back, whether that was taken back before.</summary>
    /// <remarks>As <see cref="HoldAsync"/>.</remarks>
    Task<IReadOnlyList<bool>> KnowAsync(IReadOnlyList<Article> articles, CancellationToken cancellationToken);

    /// <summary>Whether nothing was ever kept. An article that nobody may see yet is something; that there is one is all that this tells.</summary>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);

    /// <summary>The passages that match, best first.</summary>
    Task<IReadOnlyList<PassageHit>> SearchAsync(Viewpoint viewpoint, SearchTerms terms, int limit, CancellationToken cancellationToken);

    /// <summary>Indexed words, as stems, that are spelt nearly like a word: at most two letters amiss, nearest first.</summary>
    Task<IReadOnlyList<string>> WordsLikeAsync(Viewpoint viewpoint, string word, int limit, CancellationToken cancellationToken);

    /// <summary>The claims whose words begin in these passages, passage by passage in the order given.</summary>
    Task<IReadOnlyList<Claim>> ClaimsInAsync(Viewpoint viewpoint, IReadOnlyList<long> passageKeys, CancellationToken cancellationToken);

    Task<IReadOnlyList<Claim>> ClaimsAsync(Viewpoint viewpoint, ClaimFilter filter, CancellationToken cancellationToken);

    /// <summary>What <see cref="ClaimsAsync"/> gives for each of several filters, in their order: looked up together, and what several of them find is read once.</summary>
    Task<IReadOnlyList<IReadOnlyList<Claim>>> ClaimsOfEachAsync(Viewpoint viewpoint, IReadOnlyList<ClaimFilter> filters, CancellationToken cancellationToken);

    /// <summary>All claims that a filter lets through, a page at a time: article by article in the order in which these were taken in, and each in its own order.</summary>
    /// <param name="filter">Its limit is how many claims a page has; full text orders by match, and has no place in it.</param>
    /// <param name="after">0 for the first page, then <see cref="ClaimPage.Next"/> of the page before.</param>
    /// <remarks>Each page shows the archive as it is then. An article that gets a new version between two pages comes again with the claims of that one.</remarks>
    /// <exception cref="ArgumentException">The filter has full text in it.</exception>
    Task<ClaimPage> ClaimPageAsync(Viewpoint viewpoint, ClaimFilter filter, long after, CancellationToken cancellationToken);

    /// <summary>Claims with a figure in this unit (null: in any) between <paramref name="low"/> and <paramref name="high"/> (both included), or a range of which an end lies there; those whose article is newest first.</summary>
    Task<IReadOnlyList<Claim>> ClaimsWithFigureAsync(Viewpoint viewpoint, string? unit, decimal low, decimal high, int limit, CancellationToken cancellationToken);

    /// <summary>The claims with a figure in this unit (null: in any) whose value is nearest to <paramref name="value"/>, nearest first.</summary>
    Task<IReadOnlyList<Claim>> ClaimsNearFigureAsync(Viewpoint viewpoint, string? unit, decimal value, int limit, CancellationToken cancellationToken);

    /// <summary>The sources that share a key of <c>NameKeys</c> with <paramref name="name"/>: a superset of those that it may mean.</summary>
    Task<IReadOnlyList<KnownSource>> SourcesLikeAsync(Viewpoint viewpoint, string name, CancellationToken cancellationToken);

    /// <summary>All sources, those with most claims first.</summary>
    Task<IReadOnlyList<KnownSource>> SourcesAsync(Viewpoint viewpoint, bool? isNamed, int limit, CancellationToken cancellationToken);

    /// <summary>All sources of the articles that a filter lets through, a page at a time, by name in the order of its code points; a name that both a source and a description have comes first as the description.</summary>
    /// <param name="filter">Its article, its moment and its limit count.</param>
    /// <param name="after">Null for the first page, then the last source of the page before.</param>
    Task<IReadOnlyList<KnownSource>> SourcePageAsync(Viewpoint viewpoint, ClaimFilter filter, KnownSource? after, CancellationToken cancellationToken);

    /// <summary>Articles by id, or by words of the title; best first.</summary>
    Task<IReadOnlyList<ArticleHead>> ArticlesLikeAsync(Viewpoint viewpoint, string idOrTitle, int limit, CancellationToken cancellationToken);

    /// <summary>The article at an address on the web; of several the one that was taken in last. Null where there is none.</summary>
    Task<ArticleHead?> ArticleAtAsync(Viewpoint viewpoint, ArticleAddress address, CancellationToken cancellationToken);

    /// <summary>The hosts of the articles' addresses (<see cref="ArticleAddress.Host"/>), those with most articles first.</summary>
    Task<IReadOnlyList<string>> HostsAsync(Viewpoint viewpoint, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What <paramref name="typed"/> may become: each of its words begins a word there, whatever case and diacritics; a figure begins with its digits.
    /// What begins with it comes first, then the most cited; of articles the newest. Blank text gives the most cited of all.
    /// </summary>
    Task<IReadOnlyList<Completion>> CompleteAsync(Viewpoint viewpoint, CompletedSubject subject, string typed, int limit, CancellationToken cancellationToken);

    /// <summary>What was taken in since an instant, newest first. An article under embargo counts from the end of its embargo, where that came later.</summary>
    Task<IReadOnlyList<Arrival>> ArrivalsSinceAsync(Viewpoint viewpoint, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>What was taken in beyond a mark, and the articles whose embargo ended after it: in the order in which they were taken in.</summary>
    /// <remarks>Who keeps the last <see cref="MarkAsync"/> and looks from it misses nothing, whatever program writes meanwhile; what is written between the two is seen twice.</remarks>
    Task<IReadOnlyList<Arrival>> ArrivalsBeyondAsync(Viewpoint viewpoint, ArchiveMark mark, CancellationToken cancellationToken);

    /// <summary>How far there is something to look at, at <paramref name="now"/>. That something was taken in is all that this tells, and so it needs no viewpoint.</summary>
    Task<ArchiveMark> MarkAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The claims of these <see cref="Claim.Id"/>s that are there still, in the order given: of an article with a newer version none is.</summary>
    Task<IReadOnlyList<Claim>> ClaimsOfAsync(Viewpoint viewpoint, IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Those of these articles that are seen, be they withdrawn.</summary>
    Task<IReadOnlySet<ArticleId>> SeenAsync(Viewpoint viewpoint, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken);

    /// <summary>Where several articles print much the same text, they have one origin: the one of them that was taken in first. Told of those of <paramref name="articles"/> that share it with another one that is seen.</summary>
    Task<IReadOnlyDictionary<ArticleId, ArticleId>> OriginsAsync(Viewpoint viewpoint, IReadOnlyCollection<ArticleId> articles, CancellationToken cancellationToken);
    /// <summary>The claims of one version of an article, the newest or an earlier one, in its order: where the viewpoint sees both that version and the newest one, and the article was not withdrawn.</summary>
    Task<IReadOnlyList<Claim>> VersionClaimsAsync(Viewpoint viewpoint, ArticleId article, int version, CancellationToken cancellationToken);

    /// <summary>The newest version of each of these articles and up to <paramref name="earlier"/> before it, as <see cref="VersionClaimsAsync"/> sees them; each article's newest first.</summary>
    Task<IReadOnlyList<ArticleVersion>> VersionsAsync(Viewpoint viewpoint, IReadOnlyList<ArticleId> articles, int earlier, CancellationToken cancellationToken);

    /// <summary>The articles that were taken back, those first that were last; under the embargo and for the audiences that they had.</summary>
    Task<IReadOnlyList<WithdrawnArticle>> WithdrawnAsync(Viewpoint viewpoint, CancellationToken cancellationToken);

    /// <summary>Takes an article back, as a version of it: it answers nothing from then on, and nothing of it is deleted.</summary>
    /// <returns>False where there is none of that id, or it is withdrawn.</returns>
    Task<bool> WithdrawAsync(ArticleId article, CancellationToken cancellationToken);

    /// <summary>Puts back what was taken back, as a version that reads as the last one did.</summary>
    /// <returns>False where it is not withdrawn, or has no earlier version to put back.</returns>
    Task<bool> RestoreAsync(ArticleId article, CancellationToken cancellationToken);

    Task<Holdings> HoldingsAsync(Viewpoint viewpoint, CancellationToken cancellationToken);
}
