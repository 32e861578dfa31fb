using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>The words beside a slot that tell what part it plays in its clause. What is in none of these lists binds nothing.</summary>
internal static class Frames
{
    /// <summary>Acts of saying with the source as their subject; they may also stand before it ("said Ann Bell").</summary>
    public static readonly WordSet Inverting = new("said says say explained explains added adds replied replies stated states reported reports remarked remarks commented comments wrote writes responded noted notes noting continues continued answered");

    /// <summary>All acts of saying, reporting or giving.</summary>
    public static readonly WordSet Saying = new("""
        say says said saying tell tells told telling state states stated stating report reports reported reporting add adds added adding explain explains explained explaining put puts putting
        give gives gave given giving name names named describe describes described describing mention mentions mentioned remark remarked remarking comment commented commenting speak speaks spoke speaking
        talk talks talked write writes wrote writing reply replied replies replying respond responds responded note notes noted noting offer offers offered provide provides provided present presents presented
        find finds found show shows showed publish published release released released call calls called count counts counted read reads reading run runs is are was were be has have had goes go went answered use uses used make makes made issued measured
        """);

    /// <summary>Acts of which the subject is told rather than tells, once a form of "be" stands before them.</summary>
    public static readonly WordSet Receiving = new("told asked given shown offered handed informed addressed called described put");

    /// <summary>Of these the source may be the owner: "the words of", "her words".</summary>
    public static readonly WordSet Owned = new("""
        word words wording phrase phrases phrasing sentence sentences line lines quotation quotations quote quotes remark remarks comment comments statement statements account accounts telling position view views
        observation observations description testimony message explanation contribution answer answers reply replies response report reports figure figures number numbers count counts total data statistic statistics
        finding findings survey surveys poll polls polling study studies research percentage share release publication interview speech claim claims those side name
        """);

    /// <summary>Before "to": what is put to somebody, and not said to them.</summary>
    public static readonly WordSet PutTo = new("according attributed attributes attribute credited credits ascribed ascribes put puts back belongs belong belonged goes traced");

    /// <summary>Before "by": what somebody does who says.</summary>
    public static readonly WordSet DoneBy = new("said given reported stated made spoken provided offered published released printed supplied issued used written presented put explained added described counted found noted measured named");

    /// <summary>What an article does with its sources.</summary>
    public static readonly WordSet Citing = new("quotes quoted quoting cites cited citing credits credited names named identifies identified lists has shows gives quote reports reported describes puts");

    /// <summary>What the source stands behind "is" of: "the speaker is".</summary>
    public static readonly WordSet Heads = new("one source sources speaker person answer it this that name origin voice who those quoted words");

    /// <summary>What is written, and says nothing of its own.</summary>
    public static readonly WordSet Written = new("article articles story piece text paper newspaper paragraph passage page archive desk digest headline summary");

    /// <summary>The plain acts of saying that would make a written thing the speaker.</summary>
    public static readonly WordSet Speaking = new("say says said state states stated tell tells told explain explains explained add adds added write writes wrote remark remarked comment commented note notes noted reply replied");

    /// <summary>Before "by" and in the active: passing on what another says.</summary>
    public static readonly WordSet PassedOn = new("on relayed conveyed quoted told reported cited passed handed");

    public static readonly WordSet PassesOn = new("reports reported relays relayed conveys conveyed quotes quoted cites cited passes passed says said");

    public static readonly WordSet Be = new("is are was were be been being");

    /// <summary>Before a figure: whatever does not shift it ("about", "over", "by" and "from" do).</summary>
    public static readonly WordSet BeforeFigure = new("""
        at is are was were as the that this figure number count total gives gave give giving reports reported counts counted found put puts says said have has of been is for cites cited name named with
        took takes taken in to and came come were hold holds holding reads quotes attributes attributed credits published released gives shows showed stated states where what which how contain contains
        """);

    /// <summary>Before words that stand without quotation marks.</summary>
    public static readonly WordSet BeforeReported = new("""
        that said says say saying stated states reported reports reporting added adds adding explained explains is was are were as reads read this words found find shows showed show told maintains be how and
        noted notes remarked remarks wrote writes replied statement stating called it
        """);

    public static readonly WordSet Pronouns = new("they he she it");

    /// <summary>Opens a phrase that names the matter in the question's own words.</summary>
    public static readonly WordSet Topical = new("on about regarding concerning over asked regard respect of for to matter subject topic question issue comes number concern concerns concerned described addressed addressing discussed discussing");

    /// <summary>Stands between the words of a phrase that names the matter.</summary>
    public static readonly WordSet Joining = new("the a an of in on at for to and its their his her this that about with from by is was how when where who what");

    public static readonly WordSet Linking = new("while whereas but meanwhile");

    /// <summary>Repeats what somebody else said before ("said so", "said this too").</summary>
    public static readonly WordSet Pointing = new("this that it so same too again both likewise these those such them");
}
