using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>The words that the prose may hold beside its slots: words of function, and plain words of reporting. None of them judges, denies, supposes or counts.</summary>
internal static class GlueWords
{
    private const string Function = """
        a an the this that these those it its itself they them their theirs themselves he him his himself she her hers herself you can who whom whose which what where when how
        and but while whereas of in on at by for from to with within via through into under over about as between among upon across throughout during after before since
        is are was were be been being has have had having does do there here then thus hence now meanwhile also further furthermore moreover additionally too again
        later earlier next first finally lastly last afterwards subsequently both same other another each own such more so way ways like
        one it's that's here's there's they've what's who's
        """;

    private const string Topical = "regarding concerning respecting regard regards respect comes matter matters subject topic question issue point asked";

    private const string Nouns = """
        article articles story piece report reports text paper newspaper paragraph passage passages page archive desk answer answers reply replies response match matches result results
        source sources speaker speakers person people voice voices name byline side part parts
        word words wording phrase phrases phrasing sentence sentences line lines quotation quotations quote quotes remark remarks comment comments statement statements
        account accounts telling position view views observation observations description testimony message explanation contribution
        figure figures number numbers count counts total data statistic statistics finding findings survey surveys poll polls polling study studies research percentage share
        rate level release publication interview conversation briefing conference speech record reporters journalists press media public time date day place occasion
        attribution origin reference detail details information news digest summary overview headline heading headings entry entries evidence context thing things
        """;

    private const string Verbs = """
        say says said saying tell tells told telling state states stated stating report reports reported reporting add adds added adding explain explains explained explaining
        put puts putting give gives gave given giving name names named describe describes described describing mention mentions mentioned mentioning remark remarked remarking
        comment commented commenting speak speaks spoke spoken speaking talk talks talked talking write writes wrote written writing reply replied replying respond responds responded responding
        answer answered answering note notes noted noting offer offers offered offering provide provides provided providing present presents presented presenting
        quote quoted quoting cite cites cited citing attribute attributes attributed attributing credit credits credited crediting ascribe ascribes ascribed
        come came coming stand stands stood standing read reads reading run runs appear appears appeared appearing belong belongs belonged go goes went going continue continues continued
        find finds found show shows showed shown showing publish publishes published publishing release releases released releasing print prints printed carry carries carried
        record records recorded list lists listed identify identifies identified use uses used using make makes made making call calls called count counted counting
        measure measured place places placed date dates dated trace traces traced lie lies rest rests resting originate originates originated begin begins began reach reaches reached
        pass passes passed passing relay relays relayed relaying convey conveys conveyed hand handed leave leaves left follow follows followed following
        see sees seen take takes took taken hold holds held holding contain contains contained containing include includes included including account summarise summarised summarize summarized
        concern concerns concerned touch touches touched address addresses addressed discuss discusses discussed match matched know known supply supplied supplies
        get gets got bring brings brought draw draws drawn feature features featured issue issued phrase phrased word worded
        """;

    private const string Descriptive = """
        according following reported directly verbatim exact exactly full fully partial partly short brief briefly direct indirect new latest recent recently
        anonymous anonymously unnamed identified original respective respectively separate separately relevant best closest main available several various different further
        together altogether addition received indicate indicates indicated unidentified all out down up back behind forward along below above elsewhere there
        """;

    private static readonly WordSet Plain = new(string.Join(' ', Function, Topical, Nouns, Verbs, Descriptive));

    public static bool Has(ReadOnlySpan<char> word) => Plain.Has(word);
}
