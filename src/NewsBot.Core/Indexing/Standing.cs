using NewsBot.Core.Language;
using NewsBot.Core.Language.Parsing;

namespace NewsBot.Core.Indexing;

/// <summary>How a mention stands in its sentence, by the parse; higher is likelier to be spoken of next.</summary>
internal sealed class Standing(ArticleTokens article)
{
    public const int Within = 0, Oblique = 1, Object = 2, ClauseSubject = 4, Subject = 8;

    /// <summary>Whether the words of a name hang together as those of a person's do ("Helen Marsh", and not "Canal Street").</summary>
    public bool IsPersonal(Mention mention)
    {
        var parse = article.ParseOf(mention.Sentence);
        var word = parse.HeadOf(mention.Token - article.Sentences[mention.Sentence].First);
        return word >= 0 && parse.Child(word, Relation.Flat) > word;
    }

    public int Of(Mention mention)
    {
        var (first, end, _) = article.Sentences[mention.Sentence];
        // What opens a clause and has a finite verb behind it is its subject, whatever the parser makes of a long sentence.
        if (mention.Last + 1 < end && article[mention.Last + 1].Is(WordTags.Be | WordTags.Have | WordTags.Modal | WordTags.CueVerb | WordTags.PlainVerb) && !article[mention.Last].IsGenitive
            && (mention.Token == first || article[mention.Token - 1].IsMark(','))
            || mention.Token == first && PersonalAside.Follows(article, mention.Last, end, out _))
            return Subject;
        var parse = article.ParseOf(mention.Sentence);
        var word = parse.HeadOf(mention.Token - first);
        if (word < 0)
            return Within;
        // To the head of the name, then to what it is in apposition to or joined with.
        while (parse[word].Head is var head and >= 0 && (parse[word].Relation is Relation.Flat or Relation.Appos or Relation.Conj
            || parse[head].Token + first is var at && at > mention.Token && at <= mention.Last))
            word = head;
        var isOwner = parse[word] is { Relation: Relation.NmodPoss, Head: >= 0 } owner && parse[owner.Head].Relation is Relation.Nsubj or Relation.NsubjPass;
        return parse[word].Relation switch
        {
            Relation.Root => ClauseSubject,
            Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter =>
                parse[parse[word].Head].Relation is Relation.Root or Relation.Parataxis or Relation.Conj or Relation.Ccomp ? Subject : ClauseSubject,
            Relation.Obj or Relation.Iobj => Object,
            Relation.Obl or Relation.OblAgent or Relation.Xcomp => Oblique,
            // "Helen Marsh's plan has …"
            _ when isOwner => ClauseSubject,
            _ => Within,
        };
    }
}
