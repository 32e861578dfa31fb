namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Articles with more names than anyone can keep in mind.</summary>
public class ManyNames
{
    private const int Names = 10_000;

    [Fact]
    public void Ten_thousand_of_one_surname_leave_it_open()
    {
        var text = string.Join(' ', Enumerable.Range(0, Names).Select(i => $"Anna{Letters(i)} Vance came.")) + " The well is dry, Vance said.";

        Assert.Equal("Vance", Told.By(text, "well is dry"));
    }

    [Fact]
    public void Ten_thousand_surnames_keep_their_first_names()
    {
        var text = string.Join(' ', Enumerable.Range(0, Names).Select(i => $"Anna Vance{Letters(i)} came.")) + $" The well is dry, Vance{Letters(Names / 2)} said.";

        Assert.Equal($"Anna Vance{Letters(Names / 2)}", Told.By(text, "well is dry"));
    }

    [Fact]
    public void A_pronoun_looks_back_no_further_than_some_sentences()
    {
        var text = "Helen Marsh came. " + string.Concat(Enumerable.Repeat("It rained. ", Names)) + "She said the well is dry.";

        Assert.Equal("She?", Told.By(text, "well is dry"));
    }

    [Fact]
    public void A_long_chain_of_pronouns_is_followed_without_end_of_the_stack()
    {
        var text = "Helen Marsh came. " + string.Concat(Enumerable.Repeat("She ran. ", Names)) + "She said the well is dry.";

        Assert.Contains(Told.By(text, "well is dry"), (string[])["Helen Marsh", "She?"]);
    }

    private static string Letters(int i) => string.Concat(i.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));
}
