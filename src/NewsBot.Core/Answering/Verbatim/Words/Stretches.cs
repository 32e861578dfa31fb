namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>What may stand between two slots, by the letters of both; ^ is a sentence's beginning and $ its end. What no line here makes is not shown.</summary>
/// <remarks>Made of <see cref="Phrases"/>. A q stands for words, s for a source, f for a figure, c for a cue, v for who passes on, d for a day or place.</remarks>
internal static class Stretches
{
    private const string Lead = "( meanwhile | also | in addition | additionally | further | furthermore | next | finally | lastly | and | first | here | then | for its part | in turn | <reported> | <in> | <opening> | <about> | according to <article> | as for the ( figure | number | count ) )";

    private const string Subject = """
        ( as | according to | it ( was | is ) | that ( was | is ) | these ( are | were ) the words of | ( this | that | it ) <is> ( said | <verb> ) by | <in> | from | both
        | ( ( new )? <report> )? ( published | released | given | reported | supplied )? ( in | from | by ) | in ( data | figures ) ( published | released )? ( by | from ) | <the> ( latest | new )? <report> ( by | from | of )
        | in the words of | ( <the> <words> ( of | by ) ) | the <words> ( <about> )? ( <is> | come | comes | came ) ( those of | from | <verb> by | attributed to )
        | <the> ( <words> | <report> | figure | number | total | answer | !ing | those ) <about>? ( ( comes | come | came ) ( directly )? from | ( <is> ) ( ( directly )? ( <verb> | !ed ) by | attributed to | credited to | from | those of | taken from ) | ( given | reported | made | published | released ) by )
        | ( this | that | it | they | these | the answer ) ( comes | come | came ) ( directly )? from | it ( <is> ) ( attributed to | <verb> by | according to )
        | <article> ( also )? ( cites | quotes | credits | names | identifies | has | gives | lists | reports what ) ( part of what | the words of )? | it also ( cites | quotes )
        | <article> ( also )? reports that | it goes on to report that | <article> says that | ( next , )? it reports what | <article> dates what
        | <article> ( attributes | puts | credits ) ( it | this | that | the <words> | the figure ) to | this is attributed to | that is attributed to
        | <article> describes the source as | the ( source | speaker ) is ( given as | named as | identified as )? | <the> ( person | one | <source> ) ( quoted | cited | who said ( this | that | it | so ) )? ( is | was ) | the answer is
        | this is what | that is ( how | what ) | here is what | what | where | you can find <the> <words> <in> , where | here is the answer : | to quote | first <in> comes | then comes | the best match is ( a <words> ( by | of | from ) )?
        | <the> ~ ( was | is ) ( discussed | addressed ) by | these words were spoken by | the phrase is )
        """;

    private static readonly Dictionary<string, Stretch> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["^s"] = $"( ( {Lead} ( , )? )* {Subject}? | ( new figures | new quotations , by source | among the ( new )? ( figures | quotations | findings ) | resting on an anonymous source ) ( , | : ) {Subject}? )",
        ["sq"] = """
            ( <aside>? ( , )? ( who | which | that )? ( , <reported> , )? ( <told> ( , )? ( <saying> | <and> )? <that>? ( it ( is | was ) )? | <and> <that>? )
            | , | : | ] : | ] ; | <about> : | ( <about> )? ( is | are | was | were ) : | , and | <aside> : | <is> the ( one | <source> ) ( quoted <in>? | who <told> ) ( , )? <that>? | <aside> | , <article> ( says | reports ) :
            | <aside>? ( , )? ( who | which )? ( has )? <also>? ( spoke | talked ) <about> ( , )? ( and )? ( <saying> | : | , ) <that>? | spoke <about> , and is quoted in part :
            | , in whose words | , according to which ( , )? | ( , )? <in> , which ( <said> | <found> ) <that>? | , whose data ( say | show | shows ) <that>?
            | 's ( ( <words> ) <about>? ( <is> ( <that> )? | , it is | <that> ) | : ) | comes this ( statement | quotation | remark ) : | said <about> is <that>?
            | has it , | gave , <in> that says | <is> behind the <report> : | <is> the source <that> | also concern <matter> : )
            """
            .Replace("<and>", """
                ( ( <also>? ) ( put it ( this way | like this | as follows | in these words )? | ( has | had ) this to say <about>? | used ( these | the ) words <about>?
                | made ( this | the following | these ) <words> <about>? | addressed <matter> , saying | commented <about> ( , saying )?
                | called ( it | this | it this : ) | described <topic> ( this way | like this | as follows ) : | described ( it | this ) as | is | was | <is> <quoted> ( in part | directly | anonymously | verbatim | <in> )* ( as saying | as telling <press> | as follows | to have said | : )
                | <is> on record as saying | as saying | <saying> | as follows | first
                | ( released | published | has | issued ) ( new )? <report> ( showing | that show | that shows | which show | which shows ) ( it )? | ( issued | gave | made ) ( the | a | this ) !ing <about>? ( , )? <saying>? ) )
                """, StringComparison.Ordinal),
        ["^q"] = """
            ( ( <reported> | <in> | <in> 's words | on record ) ( , | : )? ( <article> ( reports | says ) )? ( that )?
            | ( the | this ) ( <words> | finding | part | data | figure | best match | quoted part | <words> in question ) <in>? ( <is> | was reported as | as follows )? <that>?
            | <article> 's ( <words> ) : | ( the | its ) ( report | data ) ( puts | put ) it as | it ( was | is ) reported ( as | that ) | ( the | its ) report ( says | reads ) <that> | it ( says | reads ) :
            | <article> ( reports | gives | has | quotes ) ( the | this ) ( finding | <words> ) as follows : | <article> ( reports | quotes )? ( : | that )?
            | ( and )? ( she | he | they | it ) <told> <that>? | another <words> is reported :
            | the full ( finding | quotation | statement ) is <that>? | the ( words | sentence ) in question : | the finding that | )
            """,
        ["^f"] = """
            ( | <reported> ( , )? | ( the | this | that | its ) ( figure | number | count | total | data | share | percentage ) <about>? ( given | reported )? ( of | is | was | put it at | stands at | it gives is | is put at | <is> put at )? | ( the | that ) | that figure ,
            | that is where | the source of ( the )? | <article> ( attributes | gives | reports ) | it ( reported | gives | counted | gave ) | there ( have been | were | are ) | the answer is | the number of ~ ( ~ )* is ( put at )? | in total ,
            | the ( archive | desk ) ( has | holds | ( has )? ( ( took | taken ) in | received ) ) | ( <about> ) ( , )? )
            """,
        ["qs"] = """
            ( , ( said | says | stated | added | explained | according to | as )? | — ( that is ( how | what ) )? | [ | is a quotation from | ( comes | came | is taken ) ( directly )? from
            | ( is | was | are | were ) ( what | said by | the words of | how | attributed to | a <words> ( by | of | from ) ) | said | : that is ( how | what ) | ; in those of | , and it has
            | ( ( , | ; )? ( while | whereas | and | meanwhile | also )? ) ( , )? ( according to | <about> , | in the words of | {L} , )? )
            """.Replace("{L}", Lead, StringComparison.Ordinal),
        ["q$"] = "( | ( , )? when speaking about <topic> | , according to <article> | , <reported> | <in> | ] )",
        ["qf"] = "( <in>? )",
        ["sf"] = """
            ( ( , )? ( which | who | that )? ( <also>? ) ( has | have )? ( put | puts | gave | gives | give | reported | reports | counted | counts | found | has | stated | said )
            ( ( the | this | that )? ( figure | number | count | total | it ) )? ( at | as | of | is | : )? | , the ( figure | number ) ( is | stands at | given is )
            | reported it , the ( figure | number ) is | , | : | for | is | 's ( figure | number | count | total ) is )
            """,
        ["s$"] = """
            ( | ] | <is> the ( source | speaker | person | one ) ( quoted | <in> )* | ( <told> | spoke | talked ) ( it | this | so )? <in>? | put it <in>? | <is> <quoted> <in>? | ( spoke | talked ) <about> | ( who )? made ( the | this | that ) <words> <about>?
            | described it | when speaking <about> | made the remark | , as quoted <in> | ( who | ,)? <is> <unnamed> <in>? )
            """,
        ["fs"] = """
            ( figure <is> | ( figure )? ( is | was | comes | came )? ( from | a ( finding | figure ) of | given by | reported by | published by | put to | to | the ( figure | number ) ( that | given by | reported by )? )? | figure was given by | is the number that | is the figure given by | by
            | , is put to | , according to | ( , | ; ) ( a figure )? ( given | reported )? by? | , as | , and )
            """,
        ["fq"] = "( , <saying> <that>? | ( , | ; )? ( and )? ( the full ( finding | sentence | quotation ) ( is )? | in <article> 's words | the sentence in the article is | <article> puts it ( like this | as follows ) | <in> | in full )? <that>? )",
        ["f$"] = "( comes from | in total | have come in | has come in | came in | in all | in total | )",
        ["ff"] = "( with | and | , ( which )? ( hold | holding | containing | with ) | ( came | come | have come | were taken ) in ( and )? with | containing | holding | that hold | that contain )",
        ["fd"] = "( ( came | have come | taken | were taken | <is> new )? in? ( since | as of ) | since | new since )",
        ["df"] = "( , ( there ( are | were | have been ) | the ( archive | desk ) ( has | holds | ( has )? ( ( took | taken ) in | received ) ) | with | holding | it has )? | : | with | there ( are | were ) | were )",
        ["^d"] = "( | ( it | this ) was ( said )? | the ( time | day | place ) given is | that was ( said )? | ( taken in | new )? since | speaking ( in | on | at )? | on | in | it was said ( in | on )? )",
        ["sd"] = "( <aside>? ( who )? ( <told> | said to | was made | made ( the | this ) <words> | ( spoke | talked ) <about>? ) ( on | in | at )? | on | in | )",
        ["dq"] = "( ( , )? ( <saying> )? <that>? )",
        ["ds"] = "( ( , )? ( that | when | by )? )",
        ["dd"] = "( ( , )? ( in | on | at )? )",
        ["d$"] = "( | ] )",
        ["qd"] = "( ( , )? ( on | in | at )? )",
        ["^v"] = "( <in>? ( according to | as ( told | reported | relayed | quoted | passed on | conveyed ) by | through | via | ( this | it ) ( was | is ) ( passed on | reported | relayed | quoted ) by | it reached <article> through | ) )",
        ["sv"] = "( , ( via | quoted by | as ( relayed | quoted | reported | passed on ) by ) | [ ( via | quoted by ) | is the source , by way of | was ( passed on | quoted | reported | relayed ) by | said , according to )",
        ["vq"] = "( ( , | ] )? ( <said> <about>? | , <is> )? <that>? )",
        ["vs"] = "( , | , the ( position | view | words ) of | ( reports | reported | relays | says | passes on | quotes ) ( that | what )? )",
        ["qv"] = "( , ( as )? ( passed on | reported | relayed | quoted | told | conveyed ) by | , according to | , via )",
        ["v$"] = "( | ] )",
        ["sc"] = "( <aside>? ( , )? ( who | which | that )? ( , <reported> , )? <also>? )",
        ["cq"] = "( <that>? | ( this | the following ) : )",
        ["qc"] = "( ( , | ; )? ( and )? ( she | he | they | it )? <also>? )",
        ["^c"] = "( ( she | he | they | it ) <also>? )",
        ["qq"] = "( ( , )? and | ( , )? and <also>? ( <said> <about>? ) <that>? | ( , | ; )? ( and )? ( she | he | they | it ) <told> <that>? )",
        ["^$"] = """
            ( ( here are | these are ) the ( statements | answers | quotations ) <about>? | ( several | various | different | two ) ( voices | sources | people | speakers ) ( are <in> | ( talked | spoke ) <about> | <is> quoted ( <in> | <about> ) )
            | <the> ( source | sources | speaker | speakers ) ( is | are | was | were ) <unnamed> <in>? | they ( are | were ) <unnamed> <in>? | <article> ( does not name ( them | the source | the sources | it ) ) )
            """,
        ["ss"] = "( and )",
    }.ToDictionary(stretch => stretch.Key, stretch => new Stretch(stretch.Value, Phrases.All), StringComparer.Ordinal);

    /// <param name="from">The letter of the slot before, or ^.</param>
    /// <param name="to">The letter of the slot after, or $.</param>
    public static bool Make(char from, char to, IReadOnlyList<string> words) => All.TryGetValue(string.Concat(from, to), out var stretch) && stretch.Makes(words);
}
