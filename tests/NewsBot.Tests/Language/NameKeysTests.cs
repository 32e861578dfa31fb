using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public class NameKeysTests
{
    [Theory]
    [InlineData("Zelensky", "Zelenskyy")]
    [InlineData("Zelensky", "Zelenskiy")]
    [InlineData("Millie", "Mark Milley")]
    [InlineData("Gorbachov", "Mikhail Gorbachev")]
    [InlineData("Zelenksy", "Volodymyr Zelensky")]
    [InlineData("ERDOGAN", "Recep Tayyip Erdoğan")]
    [InlineData("Kadafi", "Muammar Gaddafi", false)]
    [InlineData("O'Neill", "Shaquille O’Neill")]
    public void Spellings_of_one_name_share_a_key_and_are_alike(string asked, string known, bool same = true)
    {
        Assert.Equal(same, NameKeys.Of(asked).Intersect(NameKeys.Of(known)).Any());
        if (same)
            Assert.InRange(NameKeys.Likeness(asked, known), 0.6, 1);
    }

    [Theory]
    [InlineData("Merkel", "Macron")]
    [InlineData("Lee", "Law")]
    [InlineData("Xi", "Xu")]
    public void Other_names_are_not_alike(string asked, string known) => Assert.InRange(NameKeys.Likeness(asked, known), 0, 0.59);

    [Fact]
    public void Nothing_breaks_on_what_is_no_name()
    {
        Assert.Empty(NameKeys.Of(""));
        Assert.Empty(NameKeys.Of("?!—"));
        Assert.Equal(0, NameKeys.Likeness("", "Anna Berg"));
        Assert.NotEmpty(NameKeys.Of(new string('a', 100_000)));
    }

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "", 3)]
    [InlineData("said", "siad", 1)]
    [InlineData("kitten", "sitting", 3)]
    public void Edits_count_letters_put_in_left_out_replaced_or_swapped(string a, string b, int edits)
    {
        Assert.Equal(edits, NameKeys.Edits(a, b));
        Assert.Equal(edits, NameKeys.Edits(b, a));
    }

    [Theory]
    [InlineData("the WHO", "who")]
    [InlineData("World Health Organization", "who")]
    [InlineData("Federal Bureau of Rivers", "fbr")]
    [InlineData("Harbour Watch", null)]
    [InlineData("who", null)]
    [InlineData("", null)]
    public void A_body_is_called_by_its_letters(string name, string? letters) => Assert.Equal(letters, NameKeys.ShortForm(name));
}
