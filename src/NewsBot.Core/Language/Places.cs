namespace NewsBot.Core.Language;

/// <summary>Countries, continents, US states and capitals by their English names, those left out that people bear as often ("Georgia", "Jordan").</summary>
internal static class Places
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Afghanistan", "Albania", "Algeria", "Angola", "Argentina", "Armenia", "Australia", "Austria", "Azerbaijan", "Bahrain", "Bangladesh", "Belarus", "Belgium", "Belize", "Benin", "Bhutan", "Bolivia", "Bosnia", "Botswana", "Brazil",
        "Brunei", "Bulgaria", "Burkina Faso", "Burma", "Burundi", "Cambodia", "Cameroon", "Canada", "Cape Verde", "Chile", "China", "Colombia", "Congo", "Costa Rica", "Croatia", "Cuba", "Cyprus", "Denmark", "Djibouti", "Ecuador", "Egypt",
        "El Salvador", "England", "Eritrea", "Estonia", "Eswatini", "Ethiopia", "Fiji", "Finland", "France", "Gabon", "Gambia", "Germany", "Ghana", "Greece", "Greenland", "Guatemala", "Guinea", "Guyana", "Haiti", "Honduras", "Hungary",
        "Iceland", "India", "Indonesia", "Iran", "Iraq", "Ireland", "Italy", "Ivory Coast", "Jamaica", "Japan", "Kazakhstan", "Kenya", "Kosovo", "Kuwait", "Kyrgyzstan", "Laos", "Latvia", "Lebanon", "Lesotho", "Liberia", "Libya",
        "Liechtenstein", "Lithuania", "Luxembourg", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali", "Malta", "Mauritania", "Mauritius", "Mexico", "Moldova", "Monaco", "Mongolia", "Montenegro", "Morocco", "Mozambique", "Myanmar",
        "Namibia", "Nepal", "Netherlands", "New Zealand", "Nicaragua", "Niger", "Nigeria", "North Korea", "North Macedonia", "Northern Ireland", "Norway", "Oman", "Pakistan", "Palestine", "Panama", "Papua New Guinea", "Paraguay", "Peru",
        "Philippines", "Poland", "Portugal", "Puerto Rico", "Qatar", "Romania", "Russia", "Rwanda", "Saudi Arabia", "Scotland", "Senegal", "Serbia", "Sierra Leone", "Singapore", "Slovakia", "Slovenia", "Somalia", "South Africa",
        "South Korea", "South Sudan", "Spain", "Sri Lanka", "Sudan", "Suriname", "Sweden", "Switzerland", "Syria", "Taiwan", "Tajikistan", "Tanzania", "Thailand", "Tibet", "Togo", "Tonga", "Trinidad", "Tunisia", "Turkey", "Turkmenistan",
        "Uganda", "Ukraine", "Uruguay", "Uzbekistan", "Venezuela", "Vietnam", "Wales", "Yemen", "Zambia", "Zimbabwe",
        "Africa", "America", "Antarctica", "Asia", "Britain", "Crimea", "Europe", "Gaza", "Great Britain", "Hong Kong", "Latin America", "Macau", "Middle East", "North America", "Siberia", "South America",
        "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine", "Maryland", "Massachusetts",
        "Michigan", "Minnesota", "Mississippi", "Missouri", "Nebraska", "Nevada", "New Hampshire", "New Jersey", "New Mexico", "New York", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon", "Pennsylvania", "Rhode Island",
        "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont", "West Virginia", "Wisconsin", "Wyoming",
        "Amsterdam", "Ankara", "Athens", "Atlanta", "Baghdad", "Baltimore", "Bangkok", "Barcelona", "Beijing", "Belfast", "Belgrade", "Berlin", "Bogota", "Boston", "Brussels", "Bucharest", "Budapest", "Buenos Aires", "Cairo", "Caracas",
        "Chicago", "Cleveland", "Copenhagen", "Damascus", "Delhi", "Denver", "Detroit", "Dubai", "Dublin", "Edinburgh", "Geneva", "Hanoi", "Havana", "Helsinki", "Hollywood", "Honolulu", "Islamabad", "Istanbul", "Jakarta", "Jerusalem",
        "Kabul", "Kharkiv", "Kiev", "Kyiv", "Lagos", "Las Vegas", "Lima", "Lisbon", "London", "Los Angeles", "Madrid", "Manila", "Melbourne", "Mexico City", "Miami", "Milan", "Minneapolis", "Montreal", "Moscow", "Mumbai", "Munich",
        "Nairobi", "New Delhi", "New Orleans", "New York City", "Oslo", "Ottawa", "Paris", "Philadelphia", "Phoenix", "Pittsburgh", "Prague", "Pyongyang", "Riyadh", "Rome", "San Diego", "San Francisco", "Seattle", "Seoul", "Shanghai",
        "Silicon Valley", "Stockholm", "Taipei", "Tallinn", "Tehran", "Tel Aviv", "Tokyo", "Toronto", "Tripoli", "Vancouver", "Vienna", "Vilnius", "Wall Street", "Warsaw", "Wuhan", "Zurich",
    };

    public static bool Contains(string name) => Names.Contains(name);
}
