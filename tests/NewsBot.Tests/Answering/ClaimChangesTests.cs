using System.Text.RegularExpressions;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Indexing;
using NewsBot.Sqlite;
using NewsBot.Tests.Digests;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

public sealed partial class ClaimChangesTests
{
    private static readonly Func<Random, string, string>[] Reformats =
    [
        (_, text) => text.Replace('“', '"').Replace('”', '"').Replace('’', '\''),
        (_, text) => text.Replace('“', '«').Replace('”', '»'),
        (_, text) => text.Replace(" – ", " — ").Replace('-', '‑'),
        (_, text) => text.Replace(" – ", " -- "),
        (_, text) => text.Replace(" – ", "—"),
        (random, text) => Blank().Replace(text, blank => random.Next(6) == 0 ? (random.Next(2) == 0 ? "  " : "\u00a0") : blank.Value),
        (random, text) => LineBreak().Replace(text, _ => random.Next(3) == 0 ? " " : "\n\n"),
        (random, text) => Shuffled(random, text),
        (random, text) => Sentence().Replace(text, end => random.Next(4) == 0 ? end.Groups[1].Value + "\n" : end.Value),
        (_, text) => text.Replace("…", "..."),
    ];

    [Fact]
    public async Task Random_reformatting_changes_nothing()
    {
        var seed = await CorrectedNews.SeedAsync();
        foreach (var original in (string[])[seed.Text, Some.Harbour.Text])
        {
            var before = await ClaimsAsync(original);
            for (var n = 0; n < 300; n++)
            {
                var random = new Random(n);
                var text = Enumerable.Range(0, 1 + random.Next(4)).Aggregate(original, (made, _) => Reformats[random.Next(Reformats.Length)](random, made));
                var changes = ClaimChanges.Between(before, await ClaimsAsync(text));
                Assert.True(changes.Fates.All(fate => fate.IsUnchanged) && changes.Added.Count == 0, $"seed {n}:\n{text}");
            }
        }
    }

    [Fact]
    public async Task A_random_edit_of_a_digit_or_a_speaker_always_tells()
    {
        var seed = await CorrectedNews.SeedAsync();
        foreach (var original in (string[])[seed.Text, Some.Harbour.Text])
        {
            var before = await ClaimsAsync(original);
            for (var n = 0; n < 120; n++)
            {
                var random = new Random(n);
                var places = (n % 2 == 0 ? Digit() : Name()).Matches(original);
                var place = places[random.Next(places.Count)];
                var edited = n % 2 == 0 ? ((place.Value[0] - '0' + 1 + random.Next(9)) % 10).ToString(System.Globalization.CultureInfo.InvariantCulture) : "Otto Lindqvist";
                var text = original[..place.Index] + edited + original[(place.Index + place.Length)..];
                var changes = ClaimChanges.Between(before, await ClaimsAsync(text));
                Assert.True(changes.Fates.Any(fate => !fate.IsUnchanged), $"seed {n}: {place.Value} to {edited}");
            }
        }
    }

    [Theory]
    [InlineData("Rates rise by 4%, Ruth Ansah said.", "Rates rise by 5%, Ruth Ansah said.", ClaimChange.Figure)]
    [InlineData("Rates rise by 4%, Ruth Ansah said.", "Rates rise by 4%, Kwame Osei said.", ClaimChange.Speaker)]
    [InlineData("Rates rise by 4%, Ruth Ansah said.", "Rates fall by 4%, Ruth Ansah said.", ClaimChange.Words)]
    [InlineData("The harbor closes in June, Ruth Ansah said.", "The harbour closes in June, Ruth Ansah said.", ClaimChange.Words)]
    [InlineData("The quay closes in June, Ruth Ansah said.", "The quay closes  in June , Ruth Ansah said...", ClaimChange.None)]
    public async Task A_claim_says_what_is_other(string before, string after, ClaimChange change)
    {
        var fate = ClaimChanges.Between(await ClaimsAsync(before), await ClaimsAsync(after)).Fates.Single(one => one.Before.Attribution.Kind != AttributionKind.None);
        Assert.Equal(change, fate.Change);
        Assert.NotNull(fate.After);
    }

    [Fact]
    public async Task Of_nothing_and_of_the_same_nothing_is_other()
    {
        var claims = await ClaimsAsync(Some.Harbour.Text);
        Assert.Empty(ClaimChanges.Between([], []).Fates);
        Assert.All(ClaimChanges.Between(claims, []).Fates, fate => Assert.True(fate.IsDropped));
        Assert.Equal(claims.Count, ClaimChanges.Between([], claims).Added.Count);
        Assert.All(ClaimChanges.Between(claims, claims).Fates, fate => Assert.True(fate.IsUnchanged));
    }

    private static async Task<IReadOnlyList<Claim>> ClaimsAsync(string text)
    {
        await using var archive = await SqliteArchive.OpenAsync(SqliteArchive.InMemory, CancellationToken.None);
        await archive.StoreAsync([new ReadArticle(Some.Article("a", text), ArticleReader.Read(text))], CancellationToken.None);
        return await archive.ClaimsAsync(Some.Everyone, new ClaimFilter { Limit = int.MaxValue }, CancellationToken.None);
    }

    private static string Shuffled(Random random, string text)
    {
        var paragraphs = text.Split('\n');
        random.Shuffle(paragraphs);
        return string.Join('\n', paragraphs);
    }

    [GeneratedRegex(" ")]
    private static partial Regex Blank();

    [GeneratedRegex("\n+")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"(\.”?) (?=[A-Z])")]
    private static partial Regex Sentence();

    [GeneratedRegex("[0-9]")]
    private static partial Regex Digit();

    [GeneratedRegex("Madeleine Albright|Thomas Reynolds|Ursula von der Leyen|Mark Milley|Anna Berg|Tom Hale|Lena Ortiz|Paul Reyes|Ida Stone")]
    private static partial Regex Name();
}
