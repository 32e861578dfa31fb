namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Subjects that asides, lead-ins and coordination keep apart from their verbs.</summary>
public class WhoseClause
{
    [Theory]
    [InlineData("Vice Mayor Dana Reed, who was to travel to Columbus, Ohio, on Wednesday to promote the rules, said they were fair.", "Dana Reed")]
    [InlineData("In Columbus, Ohio, on Friday, Dana Reed said they were fair.", "Dana Reed")]
    [InlineData("Speaking in Kelso, Reed, without naming him, told the town they were fair.", "Reed")]
    public void A_place_within_an_aside_does_not_speak(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of(text).With("they were fair").Speaker?.Name);

    [Theory]
    [InlineData("About a third of Kelso voters or less want a switch to the ferry.", "About a third of Kelso voters or less")]
    [InlineData("A news site called “The Post” reported that the dam was old.", "A news site called “The Post”")]
    [InlineData("Some advocates for the river say that the dam is old.", "Some advocates for the river")]
    [InlineData("Some claim that the dam is old.", "Some")]
    [InlineData("A critic called “The Post” a disgrace.", "A critic")]
    public void A_verb_takes_the_whole_subject_that_agrees_with_it(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Fact]
    public void A_verb_of_one_is_not_joined_to_a_subject_of_several()
    {
        var read = ReadText.Of("Union leaders have never trusted Marsh, in part because he favors low pay and opposes a bridge.");

        Assert.Equal("he", read.SourceOf(read.With("a bridge")));
    }

    [Fact]
    public void What_follows_but_is_no_more_of_what_was_said()
    {
        var read = ReadText.Of("Ana Reed said that he had voted for Marsh, but cautioned against reading much into it.");

        Assert.Equal("Ana Reed", read.SourceOf(read.With("reading much")));
    }

    [Theory]
    [InlineData("After winning in Kelso, Vance was bracing for defeat and hoping to keep the town.", "Vance")]
    [InlineData("The council met, with Marsh repeatedly calling the plan to keep the town a dream.", "Marsh")]
    public void A_participle_is_not_the_source_of_another(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.With("keep the town")));
    }

    [Fact]
    public void An_adjective_after_a_preposition_says_nothing()
    {
        var read = ReadText.Of("Inspector Paul Marsh described a school with leaking roofs.");

        Assert.Equal("a school with leaking roofs", read.WordsOf(read.Only));
    }

    [Theory]
    [InlineData("The Canal Workers of Norland, one of the unions, said the lock was dry.", "Canal Workers of Norland")]
    [InlineData("Adam Brooks of Norland said the lock was dry.", "Adam Brooks")]
    public void A_union_keeps_the_land_in_its_name(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of(text).Only.Speaker?.Name);

    [Theory]
    [InlineData("The party was late to see the local contests that determined who could vote.")]
    [InlineData("It was an accurate account of the 2012 attacks that left four men dead.")]
    public void A_noun_behind_an_adjective_or_a_year_says_nothing(string text) =>
        Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("Residents claim that the dam is old.", "Residents")]
    [InlineData("Some 40 percent claim that the dam is old.", "Some 40 percent")]
    public void A_verb_behind_people_or_their_share_is_one(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Theory]
    [InlineData("Her father, Brad, 39, worried that too many boats came.", "Her father, Brad, 39,", "that too many boats came")]
    [InlineData("The mayor met her father, Brad, 39, and said too many boats came.", "The mayor", "too many boats came")]
    [InlineData("But two out of three anglers still feel too many boats came.", "two out of three anglers", "too many boats came")]
    [InlineData("Too many boats came, according to data released Friday by state port regulators.", "data released Friday by state port regulators", "Too many boats came")]
    public void Sources_and_words_are_whole(string text, string source, string words)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.With("boats came")));
        Assert.Equal(words, read.WordsOf(read.With("boats came")));
    }

    [Theory]
    [InlineData("It was held at the last contested convention of the party.")]
    [InlineData("Reed, who left in 2010 and most recently offered advice on sailing, was dismissed.")]
    [InlineData("A new group called Boats Matter, led by Marsh, met in Kelso.")]
    public void A_phrase_without_its_noun_says_nothing(string text) =>
        Assert.Empty(ReadText.Of(text).Attributed);

    [Theory]
    [InlineData("A union called Marsh a liar.", "A union")]
    [InlineData("Most say the river is clean.", "Most")]
    public void Who_gives_another_a_name_is_the_source(string text, string source)
    {
        var read = ReadText.Of(text);

        Assert.Equal(source, read.SourceOf(read.Only));
    }

    [Fact]
    public void They_are_no_body_where_people_are_spoken_of()
    {
        var read = ReadText.Of("The Harbour Council said the ferry was safe. Anglers in Kelso say they support the plan. They said they would look at it.");

        Assert.NotEqual("Harbour Council", read.With("support the plan").Speaker?.Name);
    }

    [Theory]
    [InlineData("Holt met Anna Guess, who opened the gate on Sunday and said the river was clean.", "Anna Guess")]
    [InlineData("Holt, who won the race on Sunday, left the hall and said the river was clean.", "Holt")]
    public void A_clause_of_who_goes_on_until_a_comma_closes_it(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of(text).With("the river was clean").Speaker?.Name);

    [Fact]
    public void A_thing_that_somebody_has_says_nothing() =>
        Assert.DoesNotContain(ReadText.Of("The hacker whose tricks first revealed that Holt used a private server was fined.").Attributed, item => item.Speaker?.Name == "whose tricks");

    [Fact]
    public void A_verb_joined_to_the_next_has_no_words_of_its_own()
    {
        var read = ReadText.Of("Ana Holt praised and criticized the plan.");

        Assert.Equal("the plan", read.WordsOf(read.Only));
    }
}
