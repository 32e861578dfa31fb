using System.Globalization;
using NewsBot.Core.Archive;

namespace NewsBot.Tests.Answering.Conflicts;

/// <summary>Two articles, and whether they give different figures for the same thing.</summary>
internal sealed record FigurePair(int Number, bool IsConflict, Article One, Article Other)
{
    /// <summary>Written while the rules were made.</summary>
    public static IReadOnlyList<FigurePair> Known { get; } = Read("known", """
        + 2026-02-02 The Harrow Institute said 64% of Tavrians oppose the border tax. | 2026-02-10 A poll by the Wexley Group found that 57% of Tavrians oppose the border tax.
        + 2026-02-03 The fire in the Calder warehouse killed 12 people, the fire chief said. | 2026-02-04 The interior minister said the fire in the Calder warehouse had killed 17 people.
        + 2026-02-05 The new bridge at Stennis will cost $40 million, the city council said. | 2026-02-20 Auditors said the bridge at Stennis will cost $55 million.
        + 2026-03-01 Inflation in Norvia was 6.1% in February, the statistics office said. | 2026-03-06 The Kestrel Bank said inflation in Norvia was 7.4% in February.
        + 2026-03-02 The army said 300 soldiers were wounded in the battle of Ostrel. | 2026-03-03 “We counted 450 wounded soldiers in the battle of Ostrel,” said field doctor Mila Horn.
        + 2026-03-04 About 20,000 people marched through Lindow on Sunday, police said. | 2026-03-05 Organisers said 60,000 people marched through Lindow on Sunday.
        + 2026-03-07 In 2024, 31% of Velmar's budget went to defence, the finance ministry said. | 2026-04-18 The Open Ledger group said 24% of Velmar's budget went to defence in 2024.
        + 2026-03-08 Tarnwick Steel will shed 900 jobs, its chief executive said. | 2026-03-09 The metal union said Tarnwick Steel will cut 1,400 jobs.
        + 2026-03-10 The quake near Sarnow left 3,000 families homeless, the governor said. | 2026-03-12 The relief agency said the quake near Sarnow left 5,200 families homeless.
        + 2026-03-11 The death toll from the Brenn landslide stands at 21, officials said. | 2026-03-13 The death toll from the Brenn landslide has reached 34, officials said.
        + 2026-03-14 Turnout in the Kelmont referendum was 58%, the electoral commission said. | 2026-03-15 The opposition said turnout in the Kelmont referendum was 44%.
        + 2026-03-16 The oil spill off Gannet Point covers 120 square miles, the coast guard said. | 2026-03-17 Scientists said the oil spill off Gannet Point covers 200 square miles.
        + 2026-03-18 The Dorrin school has 640 pupils, the head teacher said. | 2026-03-19 The district said the Dorrin school has 512 pupils.
        + 2026-03-20 More than 9,000 refugees crossed the Ilmen bridge on Friday, the border guard said. | 2026-03-21 The mayor said 4,500 refugees crossed the Ilmen bridge on Friday.
        + 2026-03-22 Sales of Orbel phones fell 12% in the winter quarter, the company said. | 2026-03-24 Analysts at Penrose said sales of Orbel phones fell 19% in the winter quarter.
        + 2026-03-23 The senator said the prison holds 1,100 inmates. | 2026-03-25 The warden said 1,460 inmates are held in the prison.
        + 2026-03-26 The Quorn reservoir is 35% full, the water board said. | 2026-03-28 Farmers said the Quorn reservoir is 22% full.
        + 2026-04-01 Nine fishermen are missing after the wreck of the Albatross, the harbour office said. | 2026-04-02 Fourteen fishermen are missing after the wreck of the Albatross, their families said.
        + 2026-04-03 The ministry said 2.4 million voters registered for the Pradel election. | 2026-04-05 The Ballot Watch group said 1.9 million voters registered for the Pradel election.
        + 2026-04-06 A survey by Camden Research found 71% of nurses want a strike. | 2026-04-08 The hospital board said 49% of nurses want a strike.
        + 2026-04-07 The average rent in Osterby is 900 euros, the tenants' union said. | 2026-04-10 Landlords said the average rent in Osterby is 780 euros.
        + 2026-04-09 Police arrested 85 protesters in Mallin, a spokesman said. | 2026-04-09 Lawyers said police arrested 140 protesters in Mallin.
        - 2026-02-02 In 2019, 64% of Corvish farmers used the pesticide, the farm ministry said. | 2026-02-10 In 2025, 41% of Corvish farmers used the pesticide, the farm ministry said.
        - 2026-02-03 A poll found 82% of Ukrainians oppose the ceasefire terms. | 2026-02-04 A poll found 45% of Russians oppose the ceasefire terms.
        - 2026-02-05 The stadium in Ferrow will cost $90 million, the mayor said. | 2026-02-07 The stadium in Ferrow will seat 40,000 spectators, the mayor said.
        - 2026-02-06 About 80% of teachers are satisfied with the pay deal, the school union said. | 2026-02-08 A survey found 82% of teachers are satisfied with the pay deal.
        - 2026-02-09 Wheat exports from Jorland rose 5% in January, the trade office said. | 2026-02-11 Wheat makes up 30% of exports from Jorland, the trade office said.
        - 2026-02-12 The bus crash near Tolle killed 12 people, police said. | 2026-02-12 Three children were killed in the bus crash near Tolle, police said.
        - 2026-02-13 Snow closed 60 schools in Braydon, the county said. | 2026-02-13 Snow closed 35 schools in Whitcombe, the county said.
        - 2026-02-14 Two thirds of members voted for the merger, the chairman said. | 2026-02-15 The chairman said 66.7% of members voted for the merger.
        - 2026-02-16 The survey found 55% of tenants trust the landlord. | 2026-02-17 The survey found 30% of tenants do not trust the landlord.
        - 2026-02-18 More than 14,000 shops have closed in Kerrin, the retail union said. | 2026-02-19 The chamber of commerce said 14,200 shops have closed in Kerrin.
        - 2026-02-20 At least 80 whales stranded on Moll beach, rangers said. | 2026-02-21 Rangers said 82 whales stranded on Moll beach.
        - 2026-02-22 The storm killed 9 people in Havel, the police said. | 2026-02-22 The storm injured 47 people in Havel, the police said.
        - 2026-02-23 A poll found 62% of women support the quota law. | 2026-02-24 A poll found 38% of men support the quota law.
        - 2026-02-25 Some 58% of Estlers support the new king, the Tribune poll found. | 2026-02-26 Some 31% of Estlers oppose the new king, the Tribune poll found.
        - 2026-02-27 The hospital treated 120 patients on Monday, its director said. | 2026-02-28 The hospital treated 95 patients on Friday, its director said.
        - 2025-03-01 The Arlen zoo keeps 210 penguins, its keeper said. | 2026-03-20 The Arlen zoo keeps 260 penguins, its keeper said.
        - 2026-03-03 The price of bread in Dunmar rose to 3 euros, the consumer office said. | 2026-03-04 The price of milk in Dunmar rose to 2 euros, the consumer office said.
        - 2026-03-05 The clinic spent 12 million dollars on drugs, the auditor said. | 2026-03-06 The clinic spent 30 million dollars on salaries, the auditor said.
        - 2026-03-07 The loan is worth 500 million euros, the finance minister of Belgora said. | 2026-03-08 The loan is worth 540 million dollars, the finance minister of Belgora said.
        - 2026-03-09 Up to 500 guests attended the royal wedding in Aldmere, the palace said. | 2026-03-10 The palace said 480 guests attended the royal wedding in Aldmere.
        - 2026-03-11 The company made a profit of $20 million, Vexel said. | 2026-03-11 The company had revenue of $310 million, Vexel said.
        - 2026-03-12 The council said 1.2 million tourists visited Rosmere. | 2026-03-13 The tourist board said 1,234,000 tourists visited Rosmere.
        - 2026-03-14 Unemployment in northern Galt is 12%, the labour office said. | 2026-03-14 Unemployment in southern Galt is 7%, the labour office said.
        """);

    /// <summary>Written before the rules, and looked at once they were done.</summary>
    public static IReadOnlyList<FigurePair> Unseen { get; } = Read("unseen", """
        + 2026-03-02 The Merrow Institute said 61% of Lorvanians reject the coastal treaty. | 2026-03-09 According to the Tallis Survey Group, 54% of Lorvanians reject the coastal treaty.
        + 2026-05-11 Fourteen people were killed when the dam at Overmoor burst, the police said. | 2026-05-12 The number of people killed when the dam at Overmoor burst stands at 19, the interior ministry said.
        + 2026-05-11 The new tram line in Pellworth will cost 340 million euros, the transport minister said. | 2026-05-20 The auditor said the tram line in Pellworth will cost 410 million euros.
        + 2026-05-04 Unemployment in Carrow stood at 7.2% in April, the statistics office said. | 2026-05-06 The labour union said unemployment in Carrow was 9.1% in April.
        + 2026-05-13 Brisk Foods will cut 1,200 jobs, the company said. | 2026-05-14 The union said Brisk Foods will cut 1,900 jobs.
        + 2026-05-16 Some 45,000 people joined the climate march in Ellin on Saturday, organisers said. | 2026-05-17 Police said 12,000 people took part in the climate march in Ellin on Saturday.
        + 2026-04-11 Inflation in Draymoor reached 4.8% in March, the central bank said. | 2026-04-15 Inflation in Draymoor reached 5.6% in March, according to the Chamber of Trade.
        + 2026-04-12 “We have vaccinated 300,000 children,” said health minister Olga Prin. | 2026-04-14 The Red Lantern charity said 210,000 children have been vaccinated.
        + 2026-04-16 The storm left 80,000 homes without power, the grid operator said. | 2026-04-17 The governor said the storm left 125,000 homes without power.
        + 2026-04-18 The Orlan mine holds 2.1 million tonnes of copper, the company said. | 2026-04-25 Geologists at the state survey said the Orlan mine holds 1.4 million tonnes of copper.
        - 2026-04-01 In 2019, 38% of pupils in Tessaly failed the reading test, the school board said. | 2026-04-02 In 2024, 31% of pupils in Tessaly failed the reading test, the school board said.
        - 2026-04-03 Some 64% of midwives oppose the new rota, a union survey found. | 2026-04-04 A union survey found that 48% of surgeons oppose the new rota.
        - 2026-04-05 The ferry carries 400 passengers, the operator said. | 2026-04-05 The ferry carries 90 cars, the operator said.
        - 2026-04-06 About 70% of voters back the levy, a poll by Quill found. | 2026-04-07 A poll by Norden found 71% of voters back the levy.
        - 2026-04-08 Turnout in Halvik rose 5%, the commission said. | 2026-04-09 Turnout in Halvik was 61%, the commission said.
        - 2026-04-10 The crash at Linden Pass injured 23 people, the police said. | 2026-04-10 Five children were injured in the crash at Linden Pass, the police said.
        - 2026-04-11 The flood in Marden destroyed 400 houses, the mayor said. | 2026-04-11 The flood in Solby destroyed 650 houses, the mayor said.
        - 2026-04-12 Eighty-two percent of drivers want the toll gone, a poll found. | 2026-04-13 The Motor Club said 82 per cent of drivers want the toll gone.
        - 2026-04-14 The survey found 40% of growers would vote for the cartel. | 2026-04-14 The survey found 25% of growers would not vote for the cartel.
        - 2026-04-15 Nearly 14,000 people have fled Arkady, the aid agency said. | 2026-04-16 The aid agency said 13,988 people have fled Arkady.
        """);

    /// <summary>Written once false alarms on wire copy had been read, and held against the rules before they were amended for them.</summary>
    public static IReadOnlyList<FigurePair> Late { get; } = Read("late", """
        + 2026-06-01 The Ostrava Panel said 48% of Belmarians favour the ring road. | 2026-06-05 According to Polltown, 39% of Belmarians favour the ring road.
        + 2026-06-02 The landslide at Corrie killed 31 people, rescuers said. | 2026-06-03 The provincial government said the landslide at Corrie killed 44 people.
        + 2026-06-03 The opera house in Vennick cost 210 million euros, the builder said. | 2026-06-09 Opposition councillors said the opera house in Vennick cost 265 million euros.
        + 2026-06-04 Some 7,500 people attended the rally in Tamber Square, police said. | 2026-06-04 The organisers said 25,000 people attended the rally in Tamber Square.
        + 2026-06-06 The Anvil mill will lay off 340 workers, the owner said. | 2026-06-07 A union leader said the Anvil mill will lay off 520 workers.
        + 2026-06-08 Inflation in Sorrel was 3.2% in May, the central bank said. | 2026-06-11 The Hask Institute put inflation in Sorrel at 4.4% in May.
        + 2026-06-10 “Only 40% of our schools have clean water,” said Mara Dell, the education minister of Quill. | 2026-06-12 A charity said 27% of schools in Quill have clean water.
        + 2026-06-12 Nineteen miners are trapped in the Greta shaft, the operator said. | 2026-06-13 Relatives said 26 miners are trapped in the Greta shaft.
        + 2026-06-14 The heath fire near Pall burned 4,000 hectares, the forest service said. | 2026-06-15 Satellite analysts said the heath fire near Pall burned 6,300 hectares.
        + 2026-06-16 Vessel traffic through the Lune canal fell 14% in May, the canal authority said. | 2026-06-18 Shippers said vessel traffic through the Lune canal fell 22% in May.
        + 2026-06-17 The health office said 1,150 people caught the fever in Dorne. | 2026-06-19 Doctors said 1,900 people caught the fever in Dorne.
        + 2026-06-20 Turnout in the Pell election was 63%, the commission said. | 2026-06-21 Observers said turnout in the Pell election was 52%.
        + 2026-06-21 The ferry Sunna carried 310 passengers, the line said. | 2026-06-22 The coast guard said the ferry Sunna carried 422 passengers.
        + 2026-06-22 The state owes 9 billion dollars to Harbour Bank, the treasury of Ileria said. | 2026-06-25 Harbour Bank said the state of Ileria owes it 11 billion dollars.
        + 2026-06-24 Rebels hold 60 hostages in Tursk, the army said. | 2026-06-25 Rebels hold 95 hostages in Tursk, aid workers said.
        + 2026-06-26 In 2025, 22% of Garonian households lived in poverty, the ministry said. | 2026-09-02 The Fairshare group said 29% of Garonian households lived in poverty in 2025.
        + 2026-06-27 The Keel refinery leaked 80 tonnes of oil, the company said. | 2026-06-28 The environment agency said the Keel refinery leaked 140 tonnes of oil.
        + 2026-06-28 The average wait at Millgate hospital is 5 hours, its director said. | 2026-06-30 Patients' groups said the average wait at Millgate hospital is 9 hours.
        + 2026-07-01 The police arrested 33 strikers in Odell, a spokeswoman said. | 2026-07-01 Lawyers said 58 strikers were arrested in Odell.
        + 2026-07-02 Exports of tea from Lanth rose 8%, the trade ministry said. | 2026-07-04 Growers said exports of tea from Lanth rose 3%.
        - 2026-06-01 In 2021, 48% of Orlanders favoured the bypass, the Ostrava Panel said. | 2026-06-05 In 2026, 39% of Orlanders favour the bypass, the Ostrava Panel said.
        - 2026-06-02 A poll found 66% of dentists oppose the levy. | 2026-06-03 A poll found 51% of farmers oppose the levy.
        - 2026-06-03 The tunnel is 12 kilometres long, the engineer said. | 2026-06-03 The tunnel is 12 miles from Arden, the engineer said.
        - 2026-06-04 Nearly 30,000 people fled Tursk, the agency said. | 2026-06-05 The agency said 29,600 people fled Tursk.
        - 2026-06-05 More than 500 flights were cancelled at Holm airport, the airport said. | 2026-06-06 The airline union said 540 flights were cancelled at Holm airport.
        - 2026-06-06 At most 200 guests may enter the Lido, the manager said. | 2026-06-07 The manager said 180 guests may enter the Lido.
        - 2026-06-07 The blast in Corrie killed 6 people, police said. | 2026-06-07 The blast in Corrie wounded 41 people, police said.
        - 2026-06-08 Rents in Osk rose 6% in May, the council said. | 2026-06-09 Rents in Osk rose 2% in April, the council said.
        - 2026-06-09 Unemployment among men in Galt is 8%, the office said. | 2026-06-09 Unemployment among women in Galt is 11%, the office said.
        - 2026-06-10 Brindle Foods said it will hire 300 workers. | 2026-06-11 Castor Mills said it will hire 750 workers.
        - 2026-06-11 Castor Mills said sales rose 12% in May. | 2026-06-12 Brindle Foods said sales rose 4% in May.
        - 2026-06-12 Half of voters back the mayor, a survey found. | 2026-06-13 A survey found 50% of voters back the mayor.
        - 2026-06-13 The survey found 58% of nurses want shorter shifts. | 2026-06-13 The survey found 33% of nurses want higher pay.
        - 2026-06-14 The bank sold 10-year bonds at auction, the treasury of Ileria said. | 2026-06-15 The bank sold 20-year bonds at auction, the treasury of Ileria said.
        - 2026-06-15 The Bank of Norvia said it gave the market 30 million euros of help. | 2026-06-16 The Bank of Norvia said it gave the market 85 million euros of help.
        - 2026-06-16 The bonds will be sold in denominations of 1,000 dollars and listed in Lanth. | 2026-06-17 The bonds will be sold in denominations of 5,000 dollars and listed in Sorrel.
        - 2026-06-17 The hail destroyed 70 barns in Odell, the county said. | 2026-06-17 The hail destroyed 45 barns in Pall, the county said.
        - 2026-06-18 The museum drew 90,000 visitors in 2024, the curator of Vennick said. | 2026-06-18 The museum drew 120,000 visitors in 2025, the curator of Vennick said.
        - 2026-06-19 The clinic in Dorne has 80 beds, its head said. | 2026-06-19 The clinic in Dorne has 25 doctors, its head said.
        - 2026-06-20 The survey found 44% of tenants trust the court. | 2026-06-20 The survey found 31% of tenants distrust the court.
        """);

    private static IReadOnlyList<FigurePair> Read(string name, string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Index().Select(line =>
    {
        var sides = line.Item[2..].Split(" | ");
        return new FigurePair(line.Index, line.Item[0] == '+', ArticleOf($"{name}-{line.Index}-one", sides[0]), ArticleOf($"{name}-{line.Index}-other", sides[1]));
    })];

    private static Article ArticleOf(string id, string dated) => new(ArticleId.Parse(id), "News in brief", dated[11..])
    {
        Published = new NewsDate(new DateTimeOffset(DateTime.ParseExact(dated[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture), TimeSpan.Zero), HasTime: false),
    };
}
