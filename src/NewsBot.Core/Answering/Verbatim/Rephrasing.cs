namespace NewsBot.Core.Answering.Verbatim;

/// <summary>The step between the desk and the reply: an answer's lead is put into prose by a model, under lock.</summary>
/// <param name="rephraser">Is asked only for answers that may be rephrased.</param>
/// <param name="tell">Is told of each draft that was sent; must not throw.</param>
public sealed class Rephrasing(IRephraser rephraser, Action<RephrasingEvent> tell)
{
    /// <summary>What readers are told of a lead in a model's words.</summary>
    public const string Note = "Put into words by a language model; quotations, figures and names are the articles' own.";

    /// <summary>The same answer with another lead and <see cref="Note"/>, or the answer unchanged.</summary>
    public async Task<Answer> RephraseAsync(Answer answer, CancellationToken cancellationToken)
    {
        if (answer.IsRephrased || AnswerDraft.Of(answer) is not var (draft, verbatim))
            return answer;
        var lead = await WordedAsync(draft, answer.Question, answer, verbatim.Open, cancellationToken);
        return lead is null ? answer : answer with { Lead = lead, IsRephrased = true, Notes = [.. answer.Notes, Note] };
    }

    /// <summary>A full question for a follow-up that the rules did not understand; null where none can be made of it.</summary>
    /// <param name="words">The follow-up as it was asked.</param>
    /// <param name="before">The answer that it follows.</param>
    public Task<string?> FollowUpAsync(string words, Answer before, CancellationToken cancellationToken)
    {
        var draft = new FollowUpDraft(words, before);
        return WordedAsync(draft.Draft, words, before, draft.Open, cancellationToken);
    }

    private async Task<string?> WordedAsync(Draft draft, string question, Answer of, Func<string, (string? Text, string Outcome)> open, CancellationToken cancellationToken)
    {
        var wording = await rephraser.RephraseAsync(draft, cancellationToken);
        var (text, outcome) = wording.Prose is { } prose ? open(prose) : (null, wording.Failure!);
        tell(new RephrasingEvent(outcome, draft.Prompt, question, wording.Prose is { Length: > RephrasingEvent.MostKept } all ? all[..RephrasingEvent.MostKept] : wording.Prose)
        {
            Articles = [.. of.Claims.Concat(of.Near).Select(evidence => evidence.Claim.Citation.Article.Id).Distinct()],
        });
        return text;
    }
}
