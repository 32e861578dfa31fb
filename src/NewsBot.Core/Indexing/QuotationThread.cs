using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Follows quotations from sentence to sentence: a speaker who goes on, a quotation of several paragraphs, one that a colon leads to.</summary>
internal sealed class QuotationThread(ArticleTokens article)
{
    /// <summary>The attribution that a quotation without a cue goes on with; null where none does.</summary>
    private Draft? _running;
    private int _paragraph = -1;

    /// <summary>Adds to the running attribution, or to <paramref name="found"/>, what stands in a sentence of quotation only.</summary>
    public void Follow(int index, Sentence sentence, List<Draft> found)
    {
        var quoted = found.Count == 0 ? Alone(sentence) : null;
        if (quoted is { } span)
        {
            if (_running is { Content.Count: > 0 } && sentence.Paragraph == _paragraph)
                _running.Content.Add(span);
            else if (_running is not null && sentence.Paragraph <= _paragraph + 1)
                Continue(index, sentence, span, found);
            else
                found.Add(New(index, span, null));
            _running = found.Count > 0 ? found[^1] : _running;
            _paragraph = sentence.Paragraph;
            return;
        }
        _paragraph = sentence.Paragraph;
        _running = Announced(index, sentence) ?? Running(sentence, found);
    }

    /// <summary>A sentence that ends with a colon announces the quotation of the next paragraph: its subject speaks there.</summary>
    private Draft? Announced(int index, Sentence sentence)
    {
        var colon = sentence.End - 1;
        if (!article[colon].IsMark(':') || colon == sentence.First)
            return null;
        var clause = CueClauseFinder.Find(article, sentence).FindLast(candidate => candidate.HasSource && candidate.Cue.Class == CueClass.Speech);
        if (clause is not null)
            return new Draft { Sentence = index, SourceFirst = clause.SourceFirst, SourceLast = clause.SourceLast, Cue = article.SpanOf(clause.First, clause.Last) };
        return LooseQuotation.Subject(article, sentence, colon) is var (first, last)
            ? new Draft { Sentence = index, SourceFirst = first, SourceLast = last, Cue = article.SpanOf(last + 1, colon - 1) } : null;
    }

    private void Continue(int index, Sentence sentence, Span span, List<Draft> found)
    {
        if (_running!.Content.Count > 0 && article.IsUnclosed(sentence.Paragraph - 1))
            _running.Content.Add(span);
        else
            found.Add(New(index, span, _running));
    }

    private static Draft New(int index, Span span, Draft? same)
    {
        var draft = new Draft { Sentence = index, Kind = AttributionKind.Direct, SameSpeakerAs = same is { Content.Count: > 0 } ? same : null };
        if (same is { Content.Count: 0 })
            (draft.SourceFirst, draft.SourceLast, draft.Cue) = (same.SourceFirst, same.SourceLast, same.Cue);
        draft.Content.Add(span);
        return draft;
    }

    /// <summary>The attribution that goes on where the next sentence is a quotation alone: this sentence's last, if it quotes.</summary>
    private Draft? Running(Sentence sentence, List<Draft> found)
    {
        if (found.Count == 0)
            return null;
        var last = found[^1];
        if (last.Kind == AttributionKind.Direct)
            return last;
        var holds = false;
        for (var i = sentence.First; i < sentence.End; i++)
            holds |= article[i].IsQuotation;
        return holds && last.Verb?.Class == CueClass.Speech ? last : null;
    }

    /// <summary>The quotations of a sentence that has no other words.</summary>
    private Span? Alone(Sentence sentence)
    {
        int first = -1, last = -1;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (article[i].IsQuotation)
                (first, last) = (first < 0 ? i : first, i);
            else if (article[i].Kind != TokenKind.Mark)
                return null;
        }
        return first < 0 ? null : article.SpanOf(first, last);
    }
}
