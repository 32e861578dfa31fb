using NewsBot.Core.Language;

namespace NewsBot.Tests.Language;

public sealed class DiacriticsTests
{
    [Theory]
    [InlineData("Zoë", "zoe")]
    [InlineData("ZOE\u0308", "zoe")]
    [InlineData("Müller", "muller")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("İmamoğlu", "imamoglu")]
    [InlineData("Wałęsa", "walesa")]
    [InlineData("Søren Kierkegård", "soren kierkegard")]
    [InlineData("Đặng Thị Ngọc Thịnh", "dang thi ngoc thinh")]
    [InlineData("Weiß", "weiss")]
    [InlineData("Þór Æsir", "thor aesir")]
    [InlineData("Șerban Țărnă", "serban tarna")]
    [InlineData("Иван", "иван")]
    [InlineData("\ud83d", "")]
    public void Names_fold_to_their_plain_letters(string name, string folded) => Assert.Equal(folded, NameKeys.Fold(name));
}
