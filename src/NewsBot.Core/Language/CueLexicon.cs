namespace NewsBot.Core.Language;

/// <summary>The English verbs that attribute, by what they do with the words. A slash leads to the prepositions that belong to the cue.</summary>
/// <remarks>Chosen by ear and by the frames of PARC and PolNeAR; a star marks a form that is also a common noun, a plus an addressee, a bang a verb that attributes only with its preposition.</remarks>
internal static class CueLexicon
{
    private const string Speech = """
        say/of tell+/of/about add write+/about/of note ask*+/about/for/of explain/to argue/for/against warn+/of/about/against insist/on claim* state* declare announce continue! recall testify/about
        admit/to acknowledge suggest predict respond/to/with conclude reply/to tweet*/about reveal confirm maintain emphasize emphasise stress* assert allege contend concede complain/about/of/to
        caution+/against joke*/about quip observe remark*/on mention reiterate repeat boast*/about/of/that lament recount advise+/against remind+/of assure+/of inform+/of/about notify+/of
        report*/on post comment*/on speak!/of/about/against/out talk!/about/of muse shout yell scream cry chant* sing whisper mutter murmur snap sneer scoff/at laugh/at grumble/about rail!/against
        vent fume thunder/against crow/about gush/about rave/about read! text email*+ message+ signal* communicate convey relay stipulate specify clarify elaborate/on counter retort rejoin shoot!/back
        fire!/back hit!/back push!/back/for interject interrupt deadpan proclaim profess pronounce preach opine reason* theorize theorise speculate/about/that hypothesize surmise posit postulate
        propose recommend counsel* urge* implore beg+ plead!/for/with petition/for demand* request* order* instruct command* direct dictate decree* rule*!/against/on/in promise* pledge* vow* swear threaten
        guarantee* affirm reaffirm attest!/to vouch!/for corroborate deny dispute* refute rebut disclose divulge leak* confess/to blurt hint*/at imply insinuate intimate allude!/to refer!/to
        estimate* forecast* project* calculate reckon figure! describe/as put!/it characterize/as characterise/as portray depict outline detail* summarize summarise narrate quote* cite paraphrase echo*
        thank congratulate apologize/for apologise/for concur agree/with/to/on disagree/with/on quibble gripe/about whine/about bemoan moan/about protest*/against object!/to inquire/about enquire/about wonder*/about question* query*
        stammer exclaim begin! gloat brag/about bluster bellow roar hiss growl bark announce broadcast publish! record! sum!/up chime!/in weigh!/in point!/out/to spell!/out lay!/out set!/out
        marvel/at balk/at bristle/at hedge/on retweet regale+/with grouse/about carp/about groan sigh gasp intone enthuse/about effuse/about reassure+/of exhort+ beseech+ entreat+ extol contest* decry make!/clear/plain denounce condemn deplore telegraph* underscore underline highlight* tout trumpet* champion* preface answer*+ second! volunteer pen! blog*/about address express! voice*! lecture/on scold taunt tease heckle pray*/for
        """;

    private const string Thought = """
        believe/in think/about/of feel know/about hope*/for fear* expect assume suspect doubt* guess* imagine presume suppose understand realize realise recognize recognise remember forget
        worry*/about consider regard view* see perceive sense* conceive deem judge* foresee anticipate envision envisage fret/about dream*!/of/about learn/of/about discover gather! hear!/about decide/on/against determine resolve conclude
        prefer want love hate dislike enjoy! appreciate/that regret mourn celebrate welcome desire* wish/for crave care!/about long!/for yearn!/for favor favour trust* disbelieve
        interpret misunderstand ponder contemplate weigh mull study! conjecture intuit infer deduce accept reject dismiss
        """;

    private const string Judgement = """
        call*/for/on/out/upon criticize criticise praise* blame*/on accuse/of slam blast* attack* mock ignore expose! impugn vilify rip! hammer! lambast lambaste lampoon ridicule chide rebuke* castigate chastise berate admonish excoriate assail skewer pillory bash* trash* savage!
        malign slander disparage deride belittle demean insult* label* brand* dub term! name! nickname liken!/to compare!/to equate!/with endorse back* support* oppose defend advocate/for/against embrace applaud commend laud hail salute
        admire honor! honour! credit*!/with discredit debunk disavow disown distance!/from repudiate renounce reject rebuff spurn shun snub question* challenge* fault*/for decry rap! knock! pan! target! target single!/out tar! smear
        urge encourage press!/for/on pressure!+ lobby!/for/against/to campaign!/for/against/on push/for/to side!/with sympathize!/with sympathise!/with identify! cast! frame! paint! invoke evoke tout promote downplay discuss highlight emphasise examine!
        focus!/on dwell!/on insist/on appeal!/for/to/to opt!/for vote*!/for/against/to warn/of boo! cheer! jeer! dismiss minimize minimise justify rationalize rationalise excuse forgive clear! acquit exonerate indict charge*!/with convict sentence! fine!
        suspect/of nominate appoint! rate! rank! list* list reference* cite single! stump!/for root!/for rally!/against/for/behind lash!/out hit!/out lean!/toward/towards  respond!/to threaten/with forbid ban! permit! allow! approve!/of disapprove!/of
        """;

    private const string Intent = """
        refuse decline vow promise pledge seek plan* intend! try! hope aim! agree threaten offer* volunteer swear demand/to decide choose! opt! want wish prepare! attempt! strive! commit!/to vote!/to prefer expect propose resolve undertake
        """;

    private const string Finding = """
        show find indicate suggest reveal demonstrate prove illustrate reflect! imply confirm establish document* conclude determine project estimate measure! record! detail report warn
        """;

    private static readonly HashSet<string> Refusals = new(StringComparer.Ordinal) { "decline", "refuse", "deny" };

    /// <summary>Whether what follows the verb is what was not said, or said not to be so.</summary>
    public static bool IsRefusal(CueVerb verb) => Refusals.Contains(verb.Base);

    /// <summary>The verbs with their class; a verb of several classes has the one in which it stands first.</summary>
    public static IEnumerable<(CueVerb Verb, bool IsAlsoNoun)> Verbs()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (list, kind) in new[]
        {
            (Speech, CueClass.Speech), (Finding, CueClass.Finding), (Thought, CueClass.Thought), (Judgement, CueClass.Judgement), (Intent, CueClass.Intent),
        })
        {
            foreach (var entry in list.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                var parts = entry.Split('/');
                var verb = parts[0].TrimEnd('*', '+', '!');
                if (seen.Add(verb))
                    yield return (new CueVerb(verb, kind, parts[0].Contains('+'), parts[1..], parts[0].Contains('!')), parts[0].Contains('*'));
            }
        }
    }
}
