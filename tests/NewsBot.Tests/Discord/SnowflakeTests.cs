using System.Text.Json;
using NewsBot.Discord;

namespace NewsBot.Tests.Discord;

public sealed class SnowflakeTests
{
    [Theory]
    [InlineData("\"1234567890123456789\"", 1234567890123456789)]
    [InlineData("1234567890123456789", 1234567890123456789)]
    [InlineData("\"18446744073709551615\"", ulong.MaxValue)]
    public void An_id_is_read_from_text_and_from_a_number(string json, ulong value)
    {
        Assert.True(Snowflake.TryParse(JsonDocument.Parse(json).RootElement, out var id));
        Assert.Equal(value, id.Value);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"12a\"")]
    [InlineData("\" 12\"")]
    [InlineData("\"-1\"")]
    [InlineData("\"18446744073709551616\"")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("true")]
    public void Anything_else_is_none(string json) => Assert.False(Snowflake.TryParse(JsonDocument.Parse(json).RootElement, out _));
}
