using NewsBot.Core.Answering;
using NewsBot.Core.Archive;

namespace NewsBot.Commands;

/// <summary>What stands in the place of an answer where the program or the archive failed.</summary>
internal sealed class Apology(Newsroom newsroom, IArchive archive)
{
    public async Task<Answer> OnAsync(string question, Exception failure, CancellationToken cancellationToken)
    {
        var apology = failure is ArchiveException
            ? $"Sorry, the archive could not be read: {failure.Message}"
            : "Sorry, a fault in the program kept this question from being answered.";
        return new Answer(question, QuestionKinds.Topic, Outcome.NotFound, apology) { Holdings = await HoldingsAsync(cancellationToken) };
    }

    private async Task<Holdings> HoldingsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await archive.HoldingsAsync(newsroom.Viewpoint, cancellationToken);
        }
        catch (ArchiveException)
        {
            return Holdings.None;
        }
    }
}
