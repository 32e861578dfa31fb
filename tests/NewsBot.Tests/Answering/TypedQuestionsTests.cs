using NewsBot.Core.Answering;
using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

/// <summary>Questions as they are typed in a newsroom: short, misspelt, in any order.</summary>
public sealed class TypedQuestionsTests : IAsyncLifetime
{
    private Newsroom _newsroom = null!;

    public async Task InitializeAsync() => _newsroom = await Newsroom.WithAsync(MarlowArchive.Articles);

    public async Task DisposeAsync() => await _newsroom.DisposeAsync();

    [Theory]
    [InlineData("62 percent who said", "Tideline Research", "levy")]
    [InlineData("who said 62% oppose the levy", "Tideline Research", "levy")]
    [InlineData("who said sixty two per cent", "Tideline Research", "levy")]
    [InlineData("who said $240?", "Nadia Brandt", "$240 a year")]
    [InlineData("who said 240 dollars a year", "Nadia Brandt", "$240 a year")]
    [InlineData("who said 1400 dock jobs?", "Owen Pryce", "1,400 dock jobs")]
    [InlineData("the guy who said 1,400 jobs could go", "Owen Pryce", "1,400 dock jobs")]
    [InlineData("who said $18 million levy raise?", "Port Authority", "$18 million over four years")]
    [InlineData("who said 18 million hole", "Nadia Brandt", "hole of $18 million")]
    [InlineData("who told us taxes doubled?", "Nadia Brandt", "taxes had doubled")]
    [InlineData("what's brandt saying on harbor", "Nadia Brandt", "harbor is the heart")]
    [InlineData("what did Brant say about the harbour?", "Nadia Brandt", "harbor is the heart")]
    [InlineData("who said 7% deficit?", "Colin Marsh", "deficit had fallen by 7 percent")]
    [InlineData("who said 82%?", "Skerry Lines", "82 percent of its boats")]
    [InlineData("eighty-two percent of boats, who said that?", "Skerry Lines", "82 percent of its boats")]
    [InlineData("who said “never seen such a mood”?", "Delia Kwan", "never seen such a mood")]
    [InlineData("who said „never seen such a mood“?", "Delia Kwan", "never seen such a mood")]
    [InlineData("who said \"hole of $18 million and we are not\"?", "Nadia Brandt", "hole of $18 million")]
    [InlineData("who said \"dry classroom and a window that\"?", "Rosa Iglesias", "a window that opens")]
    [InlineData("who said 'tax on breathing'", "Owen Pryce", "a tax on breathing")]
    [InlineData("who said 37 schools?", "Paul Whitcombe", "37 schools")]
    [InlineData("who said 37?", "Paul Whitcombe", "37 schools")]
    [InlineData("who said 12,000 tonnes of mud?", "Mira Solberg", "12,000 tonnes of mud")]
    [InlineData("who said 12000 tonnes fantasy?", "Hugh Danvers", "12,000 tonnes was")]
    [InlineData("who said 9% unemployment?", "Pryce", "unemployment would reach 9 percent")]
    [InlineData("who said 9% rents?", "Tova Lindqvist", "rents to rise by 9 percent")]
    [InlineData("who said 5000 jobs?", "Brandt’s campaign", "5,000 jobs")]
    [InlineData("what did Brandt say about fishing grants?", "Brandt", "fishing grants of $900,000")]
    [InlineData("what did Adler say about closing the lighthouse?", "Adler", "lighthouse should close because")]
    [InlineData("who said $30,000 lamp?", "Adler", "lamp costs $30,000")]
    [InlineData("what did Aho say about quotas?", "Sten Aho", "quotas would fall")]
    [InlineData("what did Adler say about quotas?", "Adler", "quotas would stay")]
    [InlineData("who said the lighthouse had been sold?", "government source", "already been sold")]
    [InlineData("who said timetable … burned it?", "Jonas Wirth", "they burned it")]
    public async Task A_typed_question_is_headed_by_whoever_said_it(string question, string source, string words)
    {
        var answer = await _newsroom.AskAsync(question);
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Contains(source, answer.Claims[0].Source.Name, StringComparison.Ordinal);
        Assert.Contains(words, answer.Claims[0].Claim.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("who said 63%?")]
    [InlineData("who said $241?")]
    [InlineData("what did Kwan say about the lighthouse?")]
    [InlineData("what did Solberg say about October?")]
    [InlineData("who said \"the lamp is made of bread\"?")]
    [InlineData("what did Angela Merkel say about the levy?")]
    public async Task What_nobody_said_is_not_found(string question) => Assert.Equal(Outcome.NotFound, (await _newsroom.AskAsync(question)).Outcome);
}
