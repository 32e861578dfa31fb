using NewsBot.Core.Answering;
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
    [InlineData("NOBODY VOTED FOR THAT", "Nadia Brandt", "Nobody voted for that")]
    [InlineData("who was it that said \"nobody voted for that\"", "Nadia Brandt", "Nobody voted for that")]
    [InlineData("who said »as long as it takes«?", "Delia Kwan", "as long as it takes")]
    [InlineData("who said ‘as long as it takes’", "Delia Kwan", "as long as it takes")]
    [InlineData("who said \"AS LONG AS IT TAKES\"", "Delia Kwan", "as long as it takes")]
    [InlineData("whats kwan saying about the boats", "Delia Kwan", "half of the boats")]
    [InlineData("kwan strike", "Delia Kwan", "as long as it takes")]
    [InlineData("who said 75% of members voted to walk out?", "Delia Kwan", "Three quarters of our members")]
    [InlineData("who said three quarters voted to walk out", "Delia Kwan", "Three quarters of our members")]
    [InlineData("how many schools have leaking roofs?", "Paul Whitcombe", "37 schools")]
    [InlineData("which official said the repair fund was empty?", "education official", "repair fund was empty")]
    [InlineData("who said the repair fund is empty", "education official", "repair fund was empty")]
    [InlineData("who called it pure fantasy?", "Hugh Danvers", "pure fantasy")]
    [InlineData("who said the mud holds lead and zinc?", "Solberg", "traces of lead, zinc")]
    [InlineData("what did Danvers say about october", "Danvers", "begin in October")]
    [InlineData("who said eighteen million dollars hole?", "Brandt", "hole of $18 million")]
    [InlineData("18 million dollars over four years who said it", "Port Authority", "over four years")]
    [InlineData("what did rosa iglesias say about an umbrella", "Iglesias", "umbrella since March")]
    [InlineData("who said rents will rise by nine percent", "Tova Lindqvist", "rents to rise")]
    [InlineData("who said 6.4%?", "Statistics Office", "6.4 percent")]
    [InlineData("who said 900,000 dollars in grants", "Brandt", "$900,000")]
    [InlineData("a net without a boat is a hammock", "Sten Aho", "is a hammock")]
    [InlineData("who said a fifth?", "Aho", "fall by a fifth")]
    [InlineData("who said 20% quotas", "Aho", "fall by a fifth")]
    [InlineData("who urged both sides to return to the table?", "Rolf Adler", "return to the table")]
    [InlineData("did Brandt say \"I will not be the one who turns it off\"?", "Brandt", "I will not be the one")]
    [InlineData("what did Stage Actor Clement Dahl say about the roof?", "Clement Dahl", "a roof and no ribbon")]
    [InlineData("what did Chairman Owen Pryce say about breathing?", "Owen Pryce", "a tax on breathing")]
    [InlineData("what did Town Council Leader Owen Pryce say about breathing?", "Owen Pryce", "a tax on breathing")]
    [InlineData("what did Nadia Brandt say about the market?", "Nadia Brandt", "market would reopen")]
    [InlineData("who said 19 boats were stolen", "Ines Okafor", "19 boats")]
    [InlineData("who told the courier about 19 boats", "Ines Okafor", "19 boats")]
    [InlineData("who said 4711?", "Petra Lamm", "Article 4711")]
    [InlineData("who said article 4711 is a joke", "Petra Lamm", "Article 4711")]
    [InlineData("what did Okafor say about the pontoon cables?", "Okafor", "cameras were working")]
    [InlineData("who said 50%?", "Guild", "Fifty percent of the stalls")]
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
    [InlineData("what did Wirth say about quotas?")]
    [InlineData("who said $18 billion?")]
    [InlineData("what did Adler say about mud?")]
    [InlineData("what did Marsh say about consultants and bread?")]
    [InlineData("what did Owen Brandt say about the market?")]
    [InlineData("who said 4712?")]
    public async Task What_nobody_said_is_not_found(string question) => Assert.Equal(Outcome.NotFound, (await _newsroom.AskAsync(question)).Outcome);

    [Fact]
    public async Task Words_beside_a_statement_are_told_from_the_statement()
    {
        var answer = await _newsroom.AskAsync("what did Okafor say about the pontoon cables?");
        Assert.Contains(answer.Notes, note => note.StartsWith("pontoon, cables: in the same paragraph", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reprint_pushes_nothing_out_of_an_answer()
    {
        var answer = await _newsroom.AskAsync("who said 240?");
        Assert.Single(answer.Claims, evidence => evidence.Claim.Words.Contains("$240", StringComparison.Ordinal));
        Assert.Equal("Nadia Brandt", answer.Claims[0].Source.Name);
    }

    [Theory]
    [InlineData("what did Vera Lind say she won't do?", "“I won’t close the gates,”")]
    [InlineData("what did Vera Lind say she wont do?", "“I won’t close the gates,”")]
    [InlineData("what did Vera Lind say the quay doesn't do?", "“The quay doesn't leak,”")]
    [InlineData("what did Vera Lind say about the quay?", "“The quay is old,”")]
    public async Task A_contraction_asked_for_is_found_in_the_words(string question, string words)
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("a", "“The quay is old,” said Vera Lind."), Some.Article("b", "“The quay doesn't leak,” said Vera Lind."),
            Some.Article("c", "“I won’t close the gates,” said Vera Lind."), Some.Article("d", "“The ferry is late,” said Vera Lind."));
        Assert.Equal(words, (await newsroom.AskAsync(question)).Claims[0].Claim.Words);
    }
}
