using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Benchmarks;

/// <summary>A question with the kind it was made as.</summary>
internal sealed record MixedQuestion(string Kind, string Text);

/// <summary>Questions of every kind about what an archive holds, and about what it does not hold; the same archive gives the same questions.</summary>
internal static class QuestionMix
{
    public static async Task<IReadOnlyList<MixedQuestion>> MakeAsync(IArchive archive, Viewpoint viewpoint, int count)
    {
        var claims = await archive.ClaimsAsync(viewpoint, new ClaimFilter { IsAttributed = true, Limit = Math.Max(count, 1) * 4 }, CancellationToken.None);
        var figures = claims.Where(claim => claim.Figures.Count > 0).ToList();
        var spoken = claims.Where(claim => claim.Attribution.Speaker is { IsNamed: true } && ContentWords.Of(claim.Words).Count >= 4).ToList();
        var questions = new List<MixedQuestion>();
        for (var n = 0; questions.Count < count && figures.Count > 0 && spoken.Count > 0; n++)
        {
            var claim = spoken[n % spoken.Count];
            var figure = figures[n % figures.Count].Figures[0].Text;
            var name = claim.Attribution.Speaker!.Name;
            var words = ContentWords.Of(claim.Words);
            questions.Add((n % 10) switch
            {
                0 => new("who said a figure", $"who said {figure}?"),
                1 => new("who said a quotation", $"who said \"{string.Join(' ', claim.Words.Split(' ').Take(6)).Trim('“', '”', '"')}\"?"),
                2 => new("what did somebody say", $"what did {name} say?"),
                3 => new("what did somebody say about", $"what did {name} say about {words[0]} {words[^1]}?"),
                4 => new("where a figure comes from", $"where does the {figure} figure come from?"),
                5 => new("did somebody say", $"did {name} say \"{string.Join(' ', words.Take(4))}\"?"),
                6 => new("a topic", $"{words[1]} {words[2]}"),
                7 => new("a misspelt name", $"what did {Misspelt(name)} say?"),
                8 => new("a figure nobody said", $"who said {n}.{n % 97}31%?"),
                _ => new("a free question", $"who warned about {words[0]} and {words[^1]} {words[2]}?"),
            });
        }
        return questions;
    }

    /// <summary>The name with its last word's third letter left out.</summary>
    private static string Misspelt(string name)
    {
        var at = name.LastIndexOf(' ') + 3;
        return at < name.Length ? name.Remove(at, 1) : name;
    }
}
