namespace NewsBot.Tests.Indexing.Speakers;

/// <summary>Titles that are surnames too, and offices of a place.</summary>
public class TitlesAndNames
{
    [Theory]
    [InlineData("Representative Peter T. King of New Kelso said the pier was old.", "Peter T. King")]
    [InlineData("Senator Angus King of Kelso said the pier was old.", "Angus King")]
    [InlineData("Mayor Otto Bishop said the pier was old.", "Otto Bishop")]
    [InlineData("Auxiliary Bishop Otto Lind said the pier was old.", "Otto Lind")]
    [InlineData("Norland's King Harald said the pier was old.", "Harald")]
    public void A_title_behind_a_first_name_is_a_surname(string text, string speaker) =>
        Assert.Equal(speaker, ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker?.Name);

    [Theory]
    [InlineData("The Mayor of Kelso said the pier was old.", "The Mayor of Kelso", false)]
    [InlineData("The Governor of New Kelso said the pier was old.", "The Governor of New Kelso", false)]
    [InlineData("The President of the United Isles said the pier was old.", "The President of the United Isles", false)]
    [InlineData("The Duchess of Kelso said the pier was old.", "The Duchess of Kelso", false)]
    [InlineData("Mayor of Kelso Otto Lind said the pier was old.", "Otto Lind", true)]
    [InlineData("President of the United Isles Otto Lind said the pier was old.", "Otto Lind", true)]
    [InlineData("Secretary of State Otto Lind said the pier was old.", "Otto Lind", true)]
    [InlineData("The Bank of Kelso said the pier was old.", "Bank of Kelso", true)]
    [InlineData("Marsh & Holt said the pier was old.", "Marsh & Holt", true)]
    [InlineData("Marsh & Holt’s Otto Lind said the pier was old.", "Otto Lind", true)]
    [InlineData("General Mills said the pier was old.", "General Mills", true)]
    [InlineData("General Peter Mills said the pier was old.", "Peter Mills", true)]
    [InlineData("Duke Energy said the pier was old.", "Duke Energy", true)]
    [InlineData("Princess Cruises said the pier was old.", "Princess Cruises", true)]
    [InlineData("Justice Swift said the pier was old.", "Swift", true)]
    [InlineData("A spokeswoman, Ana Lind White, said the pier was old.", "Ana Lind White", true)]
    [InlineData("A spokesman for the White House said the pier was old.", "A spokesman for the White House", false)]
    public void The_place_of_an_office_is_nobodys_name(string text, string speaker, bool isNamed)
    {
        var said = ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker;
        Assert.Equal((speaker, isNamed), (said?.Name, said?.IsNamed));
    }

    [Theory]
    [InlineData("The WHO said the pier was old.", "WHO")]
    [InlineData("The pier was old, according to the WHO.", "WHO")]
    [InlineData("The US said the pier was old.", "US")]
    [InlineData("WHO spokesman Otto Lind said the pier was old.", "Otto Lind")]
    public void Letters_that_spell_a_pronoun_name_a_body(string text, string speaker) => Assert.Equal(speaker, ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker?.Name);

    [Theory]
    [InlineData("The board told us the pier was old.")]
    [InlineData("THE BOARD TOLD US THE PIER WAS OLD")]
    public void Pronouns_stay_pronouns(string text) => Assert.DoesNotContain(ReadText.Of("Canal news.\n" + text).Attributed, item => item.Speaker is { Name: "US" });

    [Theory]
    [InlineData("Former AG Marsh said the pier was old.", "Marsh", "Former AG")]
    [InlineData("PM Marsh said the pier was old.", "Marsh", "PM")]
    [InlineData("Sharks GM Otto Lind said the pier was old.", "Otto Lind", "Sharks GM")]
    [InlineData("Pier operator CFO Otto Lind said the pier was old.", "Otto Lind", "CFO")]
    [InlineData("GM said the pier was old.", "GM", null)]
    [InlineData("Bayer AG said the pier was old.", "Bayer AG", null)]
    [InlineData("Otto Lind, meanwhile, said the pier was old.", "Otto Lind", null)]
    [InlineData("Otto Lind, Jr., said the pier was old.", "Otto Lind", null)]
    [InlineData("Miss Marsh said the pier was old.", "Marsh", null)]
    [InlineData("The late Ana Marsh said the pier was old.", "Ana Marsh", null)]
    public void An_office_is_a_role_and_an_adverb_is_none(string text, string speaker, string? role)
    {
        var said = ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker;
        Assert.Equal((speaker, role), (said?.Name, said?.Role));
    }

    [Fact]
    public void A_team_is_not_its_manager()
    {
        var read = ReadText.Of("Canal news.\nThat was not former Sharks GM Otto Lind’s plan. The Sharks said the pier was old.");

        Assert.Equal("Sharks", read.With("pier was old").Speaker?.Name);
    }

    [Fact]
    public void The_place_of_a_former_office_is_nobody()
    {
        var read = ReadText.Of("Canal news.\nMayor Ana Marsh met a former Kelso harbourmaster. She said the pier was old.");

        Assert.Equal("Ana Marsh", read.With("pier was old").Speaker?.Name);
    }

    [Theory]
    [InlineData("Every Administration said the pier was old.", "Every Administration", false)]
    [InlineData("Officials at Kelso College said the pier was old.", "Officials at Kelso College", false)]
    [InlineData("The pier: Officials at Kelso College said the pier was old.", "Officials at Kelso College", false)]
    [InlineData("Marsh Bros. Harbours said the pier was old.", "Marsh Bros. Harbours", true)]
    [InlineData("The Kelso Division of Juvenile Justice Services said the pier was old.", "Kelso Division of Juvenile Justice Services", true)]
    public void What_many_are_called_names_nobody(string text, string speaker, bool isNamed)
    {
        var said = ReadText.Of("Canal news.\n" + text).With("pier was old").Speaker;
        Assert.Equal((speaker, isNamed), (said?.Name, said?.IsNamed));
    }

    [Theory]
    [InlineData("London: The council said the pier was old.", "The council")]
    [InlineData("Minnesota\nKelso: The council said the pier was old.", "The council")]
    [InlineData("Minnesota\nNew Kelso: Attorneys for three keepers charged in May asked for a judge, saying the pier was old.", "Attorneys for three keepers charged in May")]
    public void A_town_before_a_colon_is_where_a_report_comes_from(string text, string speaker)
    {
        var read = ReadText.Of("Canal news.\n" + text);

        Assert.Equal(speaker, read.With("pier was old").Speaker?.Name);
        Assert.DoesNotContain(read.Attributed, item => read.WordsOf(item).Contains(':', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Rep. Odell Varr, R-Wash., chair of the panel, said milk is safe.", "milk is safe", "Odell Varr")]
    [InlineData("Rep. Pia Lund, D-N.Y., the chair, and Rep. Odell Varr, R-Ohio, said milk is safe.", "milk is safe", "Pia Lund and Odell Varr")]
    [InlineData("The plan is dead, according to Gov. Odell Varr, who said milk is safe.", "milk is safe", "Odell Varr")]
    [InlineData("(AP) The mayor of Kelso said milk is safe.", "milk is safe", "(The mayor of Kelso)")]
    public void A_seat_or_an_agency_beside_a_name_is_no_speaker(string text, string words, string speaker) => Assert.Equal(speaker, Told.By(text, words));
}
