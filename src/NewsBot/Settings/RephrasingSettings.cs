using Microsoft.Extensions.Configuration;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Rephrasing</c>: the language model that may rephrase answers. It is off until it is named.</summary>
internal sealed record RephrasingSettings
{
    /// <summary>The setting with the model's address.</summary>
    public const string EndpointSetting = "NewsBot:Rephrasing:Endpoint";

    /// <summary>The setting with the model's name.</summary>
    public const string ModelSetting = "NewsBot:Rephrasing:Model";

    /// <summary>The setting with the folder of prompts.</summary>
    public const string PromptsSetting = "NewsBot:Rephrasing:Prompts";

    private const string ApiKeySetting = "NewsBot:Rephrasing:ApiKey";
    private const string ApiKeyFileSetting = "NewsBot:Rephrasing:ApiKeyFile";
    private const string BudgetSetting = "NewsBot:Rephrasing:BudgetSeconds";
    private const string ConcurrencySetting = "NewsBot:Rephrasing:Concurrency";
    private const string TokensPerDaySetting = "NewsBot:Rephrasing:TokensPerDay";
    private const string ShippedPrompts = "prompts";
    private const int LongestModel = 200;

    private static readonly TokenSetting Key = new(ApiKeySetting, ApiKeyFileSetting) { Takes = SecretKind.ModelKey };

    /// <summary><c>NewsBot:Rephrasing:Endpoint</c>: the root of an OpenAI-compatible interface, such as <c>http://127.0.0.1:11434/v1</c>.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary><c>NewsBot:Rephrasing:Model</c>: the model's name there.</summary>
    public required string Model { get; init; }

    /// <summary><c>NewsBot:Rephrasing:ApiKey</c>: a secret; null where the endpoint takes none, as local ones do.</summary>
    public string? ApiKey { get; init; }

    /// <summary><c>NewsBot:Rephrasing:BudgetSeconds</c>: by how much a reply may be later than without the model; 0.5 to 30 s, default 4 s.</summary>
    public TimeSpan Budget { get; init; } = TimeSpan.FromSeconds(4);

    /// <summary><c>NewsBot:Rephrasing:Concurrency</c>: how many requests are under way at once; 1 to 64, default 4.</summary>
    public int Concurrency { get; init; } = 4;

    /// <summary><c>NewsBot:Rephrasing:TokensPerDay</c>: how many tokens a day (UTC) may cost, those sent and those received; 0 is no bound, default 1,000,000.</summary>
    public int TokensPerDay { get; init; } = 1_000_000;

    /// <summary><c>NewsBot:Rephrasing:Prompts</c>: the full path of the folder of prompts; default <c>prompts</c> beside the program.</summary>
    public string Prompts { get; init; } = Path.Combine(AppContext.BaseDirectory, ShippedPrompts);

    /// <summary>What no log may show.</summary>
    public IReadOnlyList<string> Secrets => ApiKey is null ? [] : [ApiKey];

    /// <returns>Null where no model is named; the other settings are right all the same.</returns>
    /// <exception cref="SettingException">A setting holds what it cannot, or another one is missing beside it.</exception>
    public static RephrasingSettings? Read(IConfiguration configuration)
    {
        var (key, model) = (Key.Read(configuration), ModelOf(configuration.Text(ModelSetting)));
        var endpoint = configuration.Text(EndpointSetting) is { } address ? ModelEndpoint.Read(EndpointSetting, address, hasKey: key is not null) : null;
        var usual = new RephrasingSettings { Endpoint = endpoint!, Model = model! };
        var settings = usual with
        {
            ApiKey = key,
            Budget = configuration.Seconds(BudgetSetting, least: 0.5, most: 30, usual.Budget),
            Concurrency = configuration.Number(ConcurrencySetting, least: 1, most: 64, usual.Concurrency),
            TokensPerDay = configuration.Number(TokensPerDaySetting, least: 0, most: int.MaxValue, usual.TokensPerDay),
            Prompts = configuration.Text(PromptsSetting) is { } folder ? FolderOf(folder) : usual.Prompts,
        };
        return (endpoint, model) switch
        {
            (null, null) => null,
            (null, _) => throw SettingException.OfSecret(EndpointSetting, $"is not set, and {ModelSetting} is: set it to the root of the model's interface, such as {ModelEndpoint.Local}"),
            (_, null) => throw SettingException.OfSecret(ModelSetting, $"is not set, and {EndpointSetting} is: set it to the name of a model there, such as gpt-4o-mini or llama3.1"),
            _ => settings,
        };
    }

    private static string? ModelOf(string? name) => name is null || (name.Length <= LongestModel && !name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)))
        ? name
        : throw new SettingException(ModelSetting, name.Length <= LongestModel ? name : name[..LongestModel] + "…", $"a model's name without blanks, of at most {LongestModel} characters, such as gpt-4o-mini or llama3.1");

    private static string FolderOf(string folder) => Directory.Exists(folder)
        ? Path.GetFullPath(folder)
        : throw new SettingException(PromptsSetting, folder, $"a folder of prompts, and this {(File.Exists(folder) ? "is a file" : "one does not exist")}");
}
