using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Core.Digests;
using NewsBot.Exports;
using NewsBot.Json;

namespace NewsBot.Commands;

/// <summary><c>export</c>: what the archive holds, for spreadsheets, programs and the web. It changes nothing: an archive that is not there is not made.</summary>
internal static class ExportCommand
{
    private const int PageLength = 400;

    public static Command Create(Newsroom newsroom)
    {
        var what = new Argument<string>("WHAT") { Description = "claims (put to somebody, and figures put to nobody), quotes (whole and partial quotations) or sources." };
        what.AcceptOnlyFromAmong("claims", "quotes", "sources");
        var format = new Option<string>("--format")
        {
            Description = "csv (for spreadsheets, the default), jsonl (one JSON object a line) or jsonld (schema.org).",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "csv",
        };
        format.AcceptOnlyFromAmong("csv", "jsonl", "jsonld");
        var path = new Option<string?>("--out") { Description = "The file to write, whole or not at all (else, or with -, standard output).", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there already." };
        var since = new Option<string?>("--since") { Description = "Only articles taken in since then: 24h, 7d, 2w, or a date such as 2026-11-20.", HelpName = "SPAN" };
        var article = new Option<string?>("--article") { Description = "Only one article, by its id or words of its title.", HelpName = "ARTICLE" };
        var command = new Command("export", "Writes claims, quotations or sources to a file or standard output, as far as who asks here may see them.") { what, format, path, force, since, article };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // One moment for the whole file: an embargo that ends meanwhile does not end in the middle of it.
            var viewpoint = newsroom.Viewpoint;
            var from = Since(newsroom, parsed.GetValue(since), viewpoint);
            var register = newsroom.Settings.ReadRegister();
            var run = new ExportRun(newsroom.Streams, parsed.GetValue(path) is { } named && named != "-" ? named : null, parsed.GetValue(force), parsed.GetValue(what)!);
            await using var archive = File.Exists(newsroom.ArchiveFile(parsed)) ? await newsroom.OpenArchiveAsync(parsed, cancellationToken) : null;
            var only = parsed.GetValue(article) is { } asked ? await ArticleAsync(archive, asked, viewpoint, cancellationToken) : null;
            var filter = new ClaimFilter { Article = only, Since = from, OnlyAudited = true, OnlyQuotations = run.What == "quotes", Limit = PageLength };
            var pages = archive is null ? null : new ExportPages(archive, new QuestionDesk(archive, register), viewpoint, filter);
            var isWhole = only is null && from is null;
            await (run.What == "sources" ? SourcesAsync() : ClaimsAsync());
            return ExitStatus.Done;

            Task<int> SourcesAsync() => run.WriteAsync(
                SourcesAs(parsed.GetValue(format)!, register),
                pages?.SourcesAsync(cancellationToken) ?? AsyncEnumerable.Empty<IReadOnlyList<KnownSource>>(),
                async () => (await HeldAsync())?.Sources,
                page => page.Count,
                cancellationToken);

            Task<int> ClaimsAsync() => run.WriteAsync(
                ClaimsAs(parsed.GetValue(format)!, register),
                pages?.ClaimsAsync(traced: parsed.GetValue(format) == "jsonld", cancellationToken) ?? AsyncEnumerable.Empty<IReadOnlyList<ExportedClaim>>(),
                async () => (await HeldAsync())?.Articles,
                page => page.DistinctBy(row => row.Article.Id).Count(),
                cancellationToken);

            async Task<Holdings?> HeldAsync() => isWhole && archive is not null ? await archive.HoldingsAsync(viewpoint, cancellationToken) : null;
        });
        return command;
    }

    private static IExportFormat<ExportedClaim> ClaimsAs(string format, SourceRegister register) => format switch
    {
        "csv" => new CsvTable<ExportedClaim>(ExportColumns.OfClaims),
        "jsonl" => new JsonLines<ExportedClaim>(row => ClaimJson.Write(row.Evidence)),
        _ => new LinkedData<ExportedClaim>(new LinkedClaim(register).Write, LinkedClaim.LeftOut),
    };

    private static IExportFormat<KnownSource> SourcesAs(string format, SourceRegister register) => format switch
    {
        "csv" => new CsvTable<KnownSource>(ExportColumns.OfSources),
        "jsonl" => new JsonLines<KnownSource>(SourceJson.Write),
        _ => new LinkedData<KnownSource>(
            (json, source) =>
            {
                LinkedAgent.Of(source.Name, source.IsNamed, source.Role, register).WriteParts(json);
                return true;
            },
            ""),
    };

    private static DateTimeOffset? Since(Newsroom newsroom, string? span, Viewpoint viewpoint)
    {
        if (span is null)
            return null;
        return LookBack.TryParse(span, viewpoint.Now, newsroom.Settings.TimeZone, out var since, out var why) ? since : throw new UsageException($"--since: {why}");
    }

    private static async Task<ArticleId> ArticleAsync(IArchive? archive, string asked, Viewpoint viewpoint, CancellationToken cancellationToken)
    {
        const int choices = 5;
        var fits = archive is null ? [] : await archive.ArticlesLikeAsync(viewpoint, asked, choices, cancellationToken);
        if (fits.Count == 0)
            throw new UsageException($"--article: no article of that id or title: {asked}");
        if (fits.Count > 1 && fits[0].Id.Value != asked.Trim())
            throw new UsageException($"--article: several articles fit: {string.Join("; ", fits.Select(fit => $"{fit.Title} ({fit.Id})"))}: give the id of one");
        return fits[0].Id;
    }
}
