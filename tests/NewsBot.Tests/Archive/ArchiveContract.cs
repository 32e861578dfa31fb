using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Archive;

/// <summary>What every archive must do, whatever it keeps its articles in.</summary>
public abstract class ArchiveContract : IAsyncLifetime
{
    private protected static readonly DateTimeOffset Now = Some.Now;
    private protected static readonly Viewpoint Everyone = Some.Everyone;

    private protected IArchive Archive { get; private set; } = null!;

    private protected abstract Task<IArchive> OpenAsync();

    public async Task InitializeAsync() => Archive = await OpenAsync();

    public virtual async Task DisposeAsync() => await Archive.DisposeAsync();

    private protected Task<IReadOnlyList<StoreOutcome>> StoreAsync(params ReadArticle[] articles) => Archive.StoreAsync(articles, CancellationToken.None);

    private protected Task<IReadOnlyList<PassageHit>> SearchAsync(params string[] words) =>
        Archive.SearchAsync(Everyone, new SearchTerms(words, []), 10, CancellationToken.None);

    private protected Task<IReadOnlyList<Claim>> ClaimsAsync(ClaimFilter filter) => Archive.ClaimsAsync(Everyone, filter, CancellationToken.None);

    private protected static Told Harbour(string id = "harbour") => new Told(id, "The harbour will close in June, the mayor Ruth Ansah said.\nIt employs 340 people.")
        .Says("Ruth Ansah", "The harbour will close in June", role: "mayor")
        .Writes("It employs 340 people.");

    private protected static Told Survey(string id, string share, decimal value) => new Told(id, $"A survey by Northgate found that {share} of drivers want the tunnel.")
        .Counts("Northgate", $"{share} of drivers want the tunnel", share, value);
}
