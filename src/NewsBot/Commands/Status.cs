using NewsBot.Core.Archive;
using NewsBot.Settings;

namespace NewsBot.Commands;

/// <summary>What <c>status</c> tells.</summary>
/// <param name="ArchiveFile">Full path; the file need not exist yet.</param>
/// <param name="Holdings">As who asks here sees it.</param>
/// <param name="RegisteredSources">Entries of the source register.</param>
internal sealed record Status(string ArchiveFile, Holdings Holdings, NewsroomSettings Settings, int RegisteredSources)
{
    /// <summary>What to do next, where there is something to do.</summary>
    public string? Next => Holdings.Articles > 0
        ? null
        : "the archive is empty: take articles in with newsbot index PATH, or ask a question, which fills it with the articles in seeds/";
}
