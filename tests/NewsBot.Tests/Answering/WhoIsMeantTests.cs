using NewsBot.Core.Answering;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

/// <summary>Whom a name in a question means: bodies by their letters, royals by their first names, groups by what they are.</summary>
public class WhoIsMeantTests
{
    [Theory]
    [InlineData("what did the WHO say about the fever?")]
    [InlineData("what did WHO say about the fever?")]
    [InlineData("what did the World Health Organization say about the fever?")]
    public async Task A_body_is_found_by_its_letters_and_by_its_name(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "The WHO said the fever was over."), Some.Article("second", "The fever is back, the World Health Organization said."), Some.Article("third", "The fever is nothing, said a man who was once there."));
        var answer = await newsroom.AskAsync(question);
        Assert.Equal(["first", "second"], answer.Claims.Select(evidence => evidence.Claim.Citation.Article.Id.Value).Order());
    }

    [Fact]
    public async Task The_letters_of_a_person_are_no_bodys()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "“The fever is back,” said Wanda Hilda Orr."));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync("what did the WHO say about the fever?")).Outcome);
    }

    [Fact]
    public async Task A_first_name_alone_means_who_has_no_other()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "“The quay is safe,” said King Charles."), Some.Article("second", "“The quay is lost,” said Charles Moe."), Some.Article("third", "“The quay is gone,” said Vera Lind."));
        Assert.Equal("Charles", Assert.Single((await newsroom.AskAsync("what did King Charles say about the quay?")).Claims).Source.Name);
        Assert.Equal("Vera Lind", Assert.Single((await newsroom.AskAsync("what did Vera say about the quay?")).Claims).Source.Name);
    }

    [Theory]
    [InlineData("what did Moe & Moe say about the quay?")]
    [InlineData("what did A&T say about the quay?")]
    public async Task An_ampersand_makes_another_name(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "“The quay is safe,” said Boris Moe."), Some.Article("second", "The quay is gone, T-Rail said."));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task A_firm_is_found_by_its_ampersand()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "The quay is safe, Moe & Moe said."), Some.Article("second", "A&T said the quay was gone."));
        Assert.Equal("first", Assert.Single((await newsroom.AskAsync("what did Moe & Moe say about the quay?")).Claims).Claim.Citation.Article.Id.Value);
        Assert.Equal("second", Assert.Single((await newsroom.AskAsync("what did A&T say about the quay?")).Claims).Claim.Citation.Article.Id.Value);
    }

    [Theory]
    [InlineData("what did the Republicans say about the quay?")]
    [InlineData("what did Our Quay PAC say about the quay?")]
    [InlineData("what did the University of Alder say about the quay?")]
    public async Task A_part_of_a_bodys_name_is_not_that_body(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "The Republican National Committee said the quay was safe."), Some.Article("second", "The quay is lost, the PAC said."), Some.Article("third", "The University of Ferring said the quay was gone."));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task An_office_is_no_ministry_and_of_one_place_no_other()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "The transport ministry said the quay was safe."), Some.Article("second", "Transport minister Vera Lind said the quay was lost."), Some.Article("third", "The mayor said the quay was gone."));
        Assert.Equal("second", Assert.Single((await newsroom.AskAsync("what did the transport minister say about the quay?")).Claims).Claim.Citation.Article.Id.Value);
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync("what did the mayor of Redmarsh say about the quay?")).Outcome);
    }

    [Theory]
    [InlineData("who said there was a gun?")]
    [InlineData("who said there would be a toll?")]
    public async Task What_somebody_says_is_not_there_does_not_answer(string question)
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "Boris Moe said there was no gun."), Some.Article("second", "“There will be no toll,” Vera Lind said."));
        Assert.Equal(Outcome.NotFound, (await newsroom.AskAsync(question)).Outcome);
    }

    [Fact]
    public async Task A_place_read_as_a_body_that_has_it_in_its_name_is_told()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "The Michigan Herald said the quay was safe."));
        Assert.Contains("“Michigan” was read as Michigan Herald.", (await newsroom.AskAsync("what did Michigan say about the quay?")).Notes);
    }

    [Fact]
    public async Task An_office_in_small_letters_is_no_surname()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "The judge said the quay was safe."), Some.Article("second", "“The quay is lost,” said Vera Judge."));
        Assert.Equal("first", Assert.Single((await newsroom.AskAsync("what did the judge say about the quay?")).Claims).Claim.Citation.Article.Id.Value);
        Assert.Equal("second", Assert.Single((await newsroom.AskAsync("what did Vera Judge say about the quay?")).Claims).Claim.Citation.Article.Id.Value);
    }

    [Fact]
    public async Task Groups_are_asked_for_together()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "Many voters said the quay was safe."), Some.Article("second", "Alder voters said the quay was lost."), Some.Article("third", "Two of the voters said the quay was gone."));
        var answer = await newsroom.AskAsync("what did voters say about the quay?");
        Assert.Equal(Outcome.Found, answer.Outcome);
        Assert.Equal(3, answer.Claims.Count);
    }

    [Fact]
    public async Task What_a_body_says_itself_is_not_to_be_chosen_from_what_others_say_of_it()
    {
        await using var newsroom = await Newsroom.WithAsync(
            Some.Article("first", "The Alder Council said the quay was safe."), Some.Article("second", "“The quay is lost,” read a statement from Alder Council president Vera Lind."), Some.Article("third", "The Alder Council's auditors said the quay was gone."));
        var answer = await newsroom.AskAsync("what did the Alder Council say about the quay?");
        Assert.Equal("Alder Council", Assert.Single(answer.Claims).Source.Name);
    }

    [Fact]
    public async Task What_an_article_prints_twice_is_shown_once()
    {
        await using var newsroom = await Newsroom.WithAsync(Some.Article("first", "The quay is safe, Vera Lind said.\n\nThe council met on Monday.\n\nThe quay is safe, Vera Lind said."));
        Assert.Single((await newsroom.AskAsync("what did Vera Lind say about the quay?")).Claims);
    }
}
