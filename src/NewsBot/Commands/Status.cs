using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Core.Indexing;
using NewsBot.Rephrasing;
using NewsBot.Settings;
using NewsBot.Web;

namespace NewsBot.Commands;

/// <summary>What <c>status</c> tells.</summary>
/// <param name="ArchiveFile">Full path; the file need not exist yet.</param>
/// <param name="Holdings">As who asks here sees it.</param>
/// <param name="RegisteredSources">Entries of the source register.</param>
/// <param name="SetUp">The chat platforms that there are, and whether each has its token.</param>
/// <param name="Model">The language model that may rephrase answers; null where none is set up.</param>
/// <param name="TokensToday">What the model has cost today, in UTC.</param>
/// <param name="AtWork">What the bot that runs here says.</param>
internal sealed record Status(
    string ArchiveFile, Holdings Holdings, NewsroomSettings Settings, int RegisteredSources, IReadOnlyList<(string Name, bool HasToken)> SetUp, Uri? WebUrl,
    ModelSetUp? Model, long TokensToday, BotAtWork AtWork)
{
    /// <summary>What articles come from by themselves.</summary>
    public IReadOnlyList<FeedStanding> Feeds { get; init; } = [];

    /// <summary>What to do next, where there is something to do.</summary>
    public string? Next => Holdings.Articles > 0
        ? null
        : "the archive is empty: take articles in with newsbot index PATH, or ask a question, which fills it with the articles in seeds/";

    /// <summary>How a platform stands in the bot that runs here; null where none runs, or it runs without the platform.</summary>
    public PlatformHealth? HealthOf(string platform) => AtWork.Report?.Platforms.FirstOrDefault(report => report.Name == platform)?.Health;
}
