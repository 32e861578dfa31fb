using NewsBot.Core.Answering;

namespace NewsBot.Tests.Answering;

public class WordAlignmentTests
{
    [Fact]
    public void The_same_words_in_the_same_order_are_one_whatever_their_marks_and_case() =>
        Assert.Equal(1, WordAlignment.Likeness("the bridge WILL hold", "He swore: “The bridge will hold, I promise.”"));

    [Fact]
    public void One_word_changed_is_never_to_the_letter()
    {
        Assert.InRange(WordAlignment.Likeness("the bridge will hold", "the bridge will not hold"), 0.7, 0.99);
        Assert.InRange(WordAlignment.Likeness("the bridge will hold for long", "the bridge cannot hold for long"), 0.6, 0.99);
    }

    [Fact]
    public void Other_words_are_unlike() => Assert.InRange(WordAlignment.Likeness("the bridge will hold", "fees are going up in the harbour"), 0, 0.3);

    [Fact]
    public void Nothing_is_like_nothing() => Assert.Equal(0, WordAlignment.Likeness("", "words"));
}
