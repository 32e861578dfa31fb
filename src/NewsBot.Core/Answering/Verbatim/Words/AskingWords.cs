using NewsBot.Core.Language.Figures;

namespace NewsBot.Core.Answering.Verbatim.Words;

/// <summary>The words that a rewritten question may hold beside those of the two questions that it is made of.</summary>
internal static class AskingWords
{
    private static readonly WordSet All = new("""
        who whom whose what which when where how many much did does do has have had is are was were say says said saying tell told state stated report reported give gave given
        about on of in at by for from to with as regarding concerning over the a an that this these those and it its he she they him her them his their there
        figure figures number share statement statements words quotation source sources article come comes came made make mean meant exactly also else other
        """);

    public static bool Has(ReadOnlySpan<char> word) => All.Has(word);
}
