using NewsBot.Rephrasing;

namespace NewsBot.Tests.Rephrasing;

public sealed class BareProseTests
{
    [Theory]
    [InlineData("{{s1}} said: {{q1}}.")]
    [InlineData("\n  {{s1}} said: {{q1}}.\n")]
    [InlineData("<think>\nShe may have lied.\n</think>\n\n{{s1}} said: {{q1}}.")]
    [InlineData("She may have lied.\n</think>\n{{s1}} said: {{q1}}.")]
    [InlineData("```\n{{s1}} said: {{q1}}.\n```")]
    [InlineData("```text\n{{s1}} said: {{q1}}.\n```")]
    [InlineData("\"{{s1}} said: {{q1}}.\"")]
    [InlineData("<think></think>```\n{{s1}} said: {{q1}}.\n```")]
    public void What_is_wrapped_around_the_prose_is_taken_off(string text) => Assert.Equal("{{s1}} said: {{q1}}.", BareProse.Of(text));

    [Theory]
    [InlineData("<think>{{s1}} said: {{q1}}.")]
    [InlineData("{{s1}} said <think>that</think> {{q1}}.")]
    [InlineData("```{{s1}} said: {{q1}}.```")]
    [InlineData("\"Yes\" is what {{s1}} said: \"{{q1}}\"")]
    [InlineData("```")]
    [InlineData("\"")]
    [InlineData("")]
    public void What_is_not_whole_stays_and_is_left_to_the_lock(string text) => Assert.Equal(text, BareProse.Of(text));
}
