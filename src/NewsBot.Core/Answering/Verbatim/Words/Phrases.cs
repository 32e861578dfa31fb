namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>The parts that <see cref="Stretches"/> are made of: a word stands for itself, a name between angle brackets for another part.</summary>
/// <remarks>A ~ is a word of the question that no plain word is, a ! a verb of the article's own cue, and [ and ] are round brackets.</remarks>
internal static class Phrases
{
    public static IReadOnlyDictionary<string, Stretch> All { get; } = Made(
    [
        ("the", "( the | this | that | its | their | a | an )"),
        ("subject", "( subject | topic | matter | question | issue | point )"),
        ("press", "( reporters | journalists | ( the )? media | the press | the ( paper | newspaper ) )"),
        ("of", "( the | a | an | of | in | at | on | for | and | to | new | by | with | from | into )"),
        // The matter, in the question's own words.
        ("topic", "( ( the | a | an | its | their | this | that | new )* ~ ( <of>* ~ )* )"),
        ("matter", "( <topic> | it | this | that | ( the | this | that ) <subject> )"),
        ("about", "( ( as for | on | about | of | over | for | regarding | concerning | when it comes to | with regard to | in regard to | with respect to | on the <subject> of | in ( answer | reply ) to the question about ) <matter> )"),
        ("opening", "( ( ( when )? asked about | ( when )? speaking ( to <press> )? ( about | of | on | regarding ) | in ( comments | remarks ) ( to <press> )? ( about | on ) | addressing | discussing ) <topic> | ( when )? speaking to <press> | in ( comments | remarks ) to <press> )"),
        ("article", "( ( the | this | that ) ( same )? ( news )? ( article | story | piece | report | text | paper | newspaper | archive | passage | evidence ) )"),
        ("in", "( ( in | from | by | within ) <article> )"),
        ("reported", "( ( as | it is | as it is | as was ) ( reported | quoted | cited | given | recorded | stated ) ( in part | here | verbatim )? <in>? | as <article> ( puts | has | reports | quotes | gives | states | describes ) ( it | the source ) | in ( full | part ) | in <article> 's ( own )? words | in a ( direct | partial ) quotation | in ( brief | short | summary ) )"),
        ("also", "( also | then | further | additionally | in turn )"),
        ("report", "( data | figures | numbers | statistics | findings | results | survey | poll | study | research | report | polling | count )"),
        ("said", "( said | says | say | stated | states | explained | explains | noted | notes | remarked | remarks | commented | comments | added | adds | continued | reported | reports | report | told <press> | ! | maintains )"),
        ("found", "( found | finds | show | shows | showed | indicate | indicates | indicated | counted | counts | measured | gave | gives | recorded )"),
        ("told", "( <also>? ( has | have )? <also>? ( <said> | <found> ) ( it | this | the following | so )? <about>? <in>? | went on | went on to say )"),
        ("saying", "( saying | stating | explaining | adding | noting | remarking | commenting | reporting | showing | telling <press> | !ing )"),
        ("words", "( ( own | exact | full )? ( word | words | statement | statements | remark | remarks | comment | comments | quotation | quote | phrase | sentence | account | answer | finding | position | view | wording ) )"),
        ("is", "( is | are | was | were | has been | have been | read | reads | runs )"),
        ("that", "( ( , )? that | ( : | , ) | as follows : | — )"),
        ("quoted", "( quoted | reported | recorded | cited )"),
        ("unnamed", "( anonymous | unnamed | unidentified | not named | not identified )"),
        ("source", "( source | speaker | person | one | answer | voice )"),
        ("verb", "( made | given | spoken | provided | reported | put | published | released | issued | stated | offered | supplied | passed on | relayed | told )"),
        // Between a source and its verb.
        ("aside", "( , who ( <is> <unnamed> <in>? | <article> ( does not | did not ) name ) ,? | , ( <reported> | <in> | according to <article> | <opening> | <about> ) , | , whom <article> ( leaves unnamed | does not name | did not name ) ,? | [ <unnamed> ] | , <unnamed> <in>? , )"),
    ]);

    /// <summary>Each part may name those before it.</summary>
    private static Dictionary<string, Stretch> Made(IReadOnlyList<(string Name, string Pattern)> patterns)
    {
        var parts = new Dictionary<string, Stretch>(StringComparer.Ordinal);
        foreach (var (name, pattern) in patterns)
            parts.Add(name, new Stretch(pattern, parts));
        return parts;
    }
}
