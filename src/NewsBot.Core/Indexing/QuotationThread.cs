using NewsBot.Core.Archive;
using NewsBot.Core.Language;

namespace NewsBot.Core.Indexing;

/// <summary>Follows quotations from sentence to sentence: a speaker who goes on, a quotation of several paragraphs, one that a sentence leads to.</summary>
internal sealed class QuotationThread(ArticleTokens article)
{
    /// <summary>The attribution that a quotation without a cue goes on with; null where none does.</summary>
    private Draft? _running;
    private int _paragraph = -1;

    /// <summary>Who acts in the sentence before; theirs is a quotation alone in the same paragraph.</summary>
    private Draft? _acting;

    /// <summary>Adds to the running attribution, or to <paramref name="found"/>, what stands in a sentence of quotation only.</summary>
    public void Follow(int index, Sentence sentence, List<Draft> found)
    {
        var quoted = found.Count == 0 ? Alone(sentence) : null;
        if (quoted is { } span)
        {
            if (sentence.Paragraph == _paragraph)
                _running ??= _acting;
            if (_running is { Content.Count: > 0, Kind: not AttributionKind.Indirect } && sentence.Paragraph == _paragraph)
                _running.Content.Add(span);
            else if (_running is not null && sentence.Paragraph <= _paragraph + 1)
                Continue(index, sentence, span, found);
            else
                found.Add(New(index, span, null));
            _running = found.Count > 0 ? found[^1] : _running;
            _acting = null;
            _paragraph = sentence.Paragraph;
            return;
        }
        if (sentence.Paragraph == _paragraph && _running is { Kind: AttributionKind.Direct } && found is [{ Kind: AttributionKind.Direct, HasSource: false, SameSpeakerAs: null } loose] && !article[sentence.First + 1].Is(WordTags.Be))
            loose.SameSpeakerAs = _running;
        if (sentence.Paragraph == _paragraph)
            Afterword.Tell(article, sentence, _running);
        if (Signature.Signs(article, sentence, _paragraph, _running))
        {
            (_running, _acting) = (null, null);
            _paragraph = sentence.Paragraph;
            return;
        }
        _paragraph = sentence.Paragraph;
        (_running, _acting) = (null, null);
        if (index + 1 >= article.Sentences.Count || article.Sentences[index + 1] is var next && !OpensWithQuotation(next))
            return;
        _running = LeadIn.BeforeColon(article, sentence, index) ?? Quoted(sentence, found) ?? LeadIn.BeforeStatement(article, sentence, index) ?? Reported(found) ?? LeadIn.BeforeWords(article, sentence, index);
        _acting = _running is null && next.Paragraph == sentence.Paragraph ? LeadIn.Doing(article, sentence, index) : null;
    }

    private bool OpensWithQuotation(Sentence sentence)
    {
        var first = sentence.First;
        while (first < sentence.End - 1 && article[first].Kind == TokenKind.Mark)
            first++;
        return article[first].IsQuotation;
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

    /// <summary>The quotation of a sentence that goes on where the next sentence is a quotation alone.</summary>
    private Draft? Quoted(Sentence sentence, List<Draft> found)
    {
        if (found.Count == 0)
            return null;
        var last = found.FindLastIndex(draft => draft.Kind == AttributionKind.Direct);
        if (last >= 0 && found.FindIndex(last + 1, draft => !IsSubordinate(sentence, draft, found[last])) < 0)
            return found[last];
        return found[^1].Verb?.Class == CueClass.Speech && Stretch.Any(article, sentence.First, sentence.End - 1, token => token.IsQuotation) ? found[^1] : null;
    }

    /// <summary>What the only speaker of a sentence says in it; a quotation alone that follows goes on with that.</summary>
    private Draft? Reported(List<Draft> found) =>
        found.Count > 0 && found[^1] is { HasSource: true, Via: null, Verb.Class: CueClass.Speech } last && found.TrueForAll(draft => draft.SourceFirst == last.SourceFirst) && !IsGroup(last) ? last : null;

    /// <summary>Whether the source is several, who seldom say the same words: "other boards", "Marsh and Price".</summary>
    private bool IsGroup(Draft draft) =>
        draft.SourceFirst < draft.SourceLast && (article[draft.SourceLast].IsWord && !article[draft.SourceLast].IsCapital && article.WordAt(draft.SourceLast)[^1] == 's'
            || article.IsAny(draft.SourceFirst, "other", "some", "many", "most", "several", "both", "others")
            || Stretch.Any(article, draft.SourceFirst, draft.SourceLast, token => token.Is(WordTags.Coordinator)));

    /// <summary>Whether another attribution of a sentence has the speaker of one, or stands in a clause that hangs on it ("…, said Smith when asked whether …").</summary>
    private bool IsSubordinate(Sentence sentence, Draft draft, Draft main)
    {
        if (draft.SourceFirst == main.SourceFirst && main.HasSource)
            return true;
        var begin = sentence.First;
        while (begin < sentence.End - 1 && !(draft.HasSource ? begin == draft.SourceFirst : draft.Cue is { } cue && article[begin].End > cue.Start))
            begin++;
        return begin > sentence.First && (article[begin].Is(WordTags.Relative) || article[begin - 1].Is(WordTags.Subordinator | WordTags.Relative | WordTags.Wh | WordTags.Preposition)
            && !article[begin - 1].Is(WordTags.Coordinator) && !article.IsAny(begin - 1, "while", "although", "though"));
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
