using NewsBot.Core.Archive;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Answering;

/// <summary>The archive of a small town's paper, made up: the same figures from several mouths, a reprint, headlines that say it shorter.</summary>
internal static class MarlowArchive
{
    private const string LevyText = """
        Port levy splits Marlow
        Sixty-two percent of Marlow residents oppose the port levy, according to a Tideline Research poll released on Monday.
        “The levy will cost the average household $240 a year,” said Mayor Nadia Brandt. “Nobody voted for that.”
        Council leader Owen Pryce called the levy “a tax on breathing” and warned that 1,400 dock jobs could go by spring.
        A spokesman for the Port Authority said the levy would raise $18 million over four years.
        The levy took effect on 1 May. Some 240 people marched against it.
        """;

    public static Article[] Articles { get; } =
    [
        Some.Article("levy", LevyText),
        Some.Article("levy-wire", LevyText.Replace("Port levy splits Marlow", "Marlow divided over levy", StringComparison.Ordinal)),
        Some.Article("budget", """
            Brandt defends budget
            Mayor Nadia Brandt told reporters on Tuesday that taxes had doubled under her predecessor.
            “We inherited a hole of $18 million,” Brandt said, “and we are not going to fill it with a levy on bread.”
            “The harbor is the heart of this city,” she added.
            Finance director Colin Marsh said the deficit had fallen by 7 percent. Prices rose by 7 percent in the same months.
            In 2021 the city spent $3.5 million on consultants.
            """),
        Some.Article("ferry", """
            Ferry strike enters third week
            Union secretary Delia Kwan said the strike would last “as long as it takes.”
            “Three quarters of our members voted to walk out, and I have never seen such a mood,” Kwan told the Marlow Courier.
            Skerry Lines said 82 percent of its boats were running.
            Kwan said barely half of the boats had left port.
            Transport minister Rolf Adler urged both sides to return to the table.
            “They promised us a timetable, then … they burned it,” passenger Jonas Wirth said.
            """),
        Some.Article("schools", """
            Rain comes into classrooms
            “Every child deserves a dry classroom,” said Rosa Iglesias, a teacher at Elm Road school, “and a window that opens.”
            Inspector Paul Whitcombe found 37 schools with leaking roofs.
            An education official, who asked not to be named, said the repair fund was empty.
            About 37 parents waited at the town hall.
            Iglesias said she had taught under an umbrella since March.
            """),
        Some.Article("dredging", """
            What lies under the harbour
            Mira Solberg of the Skerry Institute said that dredging would release 12,000 tonnes of mud.
            Environment secretary Hugh Danvers said 12,000 tonnes was “pure fantasy.”
            Solberg argued that the mud holds “traces of lead, zinc and worse.”
            A lorry carries 12,000 kilograms at most.
            Danvers said the dredging would begin in October.
            """),
        Some.Article("jobs", """
            Jobs figures disappoint
            Unemployment in Marlow rose to 6.4 percent in March, the Statistics Office said on Thursday.
            Pryce said unemployment would reach 9 percent by 2028.
            Economist Tova Lindqvist expects rents to rise by 9 percent.
            “Nine percent of nothing is nothing,” said shopkeeper Ulf Ekdal.
            Brandt’s campaign said the mayor would create 5,000 jobs.
            Lindqvist said the factory closed because the orders went abroad.
            """),
        Some.Article("fishing", """
            Brandt: Fishing grants for all
            Brandt said on Friday that fishing grants of $900,000 would be paid before Christmas.
            Brandt said she had never granted a fisher a favour.
            “A net without a boat is a hammock,” fisherman Sten Aho said.
            Aho said quotas would fall by a fifth.
            Adler said quotas would stay where they are.
            """),
        Some.Article("lighthouse", """
            Adler: Close the lighthouse
            Adler said on Friday that the lighthouse should close because its lamp costs $30,000 a year.
            The lamp costs $30,000 a year and the keeper nothing.
            “My grandfather kept that lamp,” Brandt said. “I will not be the one who turns it off.”
            A government source said the lighthouse had already been sold.
            Adler denied that the lighthouse had been sold.
            """),
        Some.Article("market", """
            Market to reopen
            Council leader Owen Pryce and Mayor Nadia Brandt said the market would reopen in June.
            Actor Clement Dahl said the theatre beside it needed “a roof and no ribbon.”
            Police chief Ines Okafor told the Courier that 19 boats had been stolen.
            “Article 4711 is a joke,” said stallholder Petra Lamm.
            Okafor said the harbour cameras were working. Thieves had cut the cables of the pontoon in February.
            Fifty percent of the stalls stand empty, according to the Traders’ Guild.
            """),
    ];
}
