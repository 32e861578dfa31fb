using Microsoft.Extensions.Configuration;
using NewsBot.Core.Answering;
using NewsBot.Feeds;

namespace NewsBot.Settings;

/// <summary>The settings under <c>NewsBot:Newsroom</c>.</summary>
internal sealed record NewsroomSettings
{
    private const string TimeZoneSetting = "NewsBot:Newsroom:TimeZone";
    private const string RegisterSetting = "NewsBot:Newsroom:Register";
    private const string AudiencesSetting = "NewsBot:Newsroom:Audiences";
    private const string ShippedRegister = "seeds/sources.yaml";

    /// <summary><c>NewsBot:Newsroom:TimeZone</c>: where an article's date names no offset, it is in this zone; default UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary><c>NewsBot:Newsroom:Register</c>: the source register's file; default <c>seeds/sources.yaml</c> beside the program.</summary>
    public string Register { get; init; } = Path.Combine(AppContext.BaseDirectory, ShippedRegister);

    /// <summary><c>NewsBot:Newsroom:Audiences</c>: the audiences that who asks here belongs to; default none: public articles only.</summary>
    public IReadOnlyList<string> Audiences { get; init; } = [];

    /// <exception cref="SettingException">No such time zone, or no such file.</exception>
    public static NewsroomSettings Read(IConfiguration configuration)
    {
        var shipped = new NewsroomSettings();
        return new NewsroomSettings
        {
            TimeZone = configuration[TimeZoneSetting]?.Trim() is { Length: > 0 } zone ? ZoneOf(zone) : shipped.TimeZone,
            Register = configuration[RegisterSetting]?.Trim() is { Length: > 0 } file ? FileOf(file) : shipped.Register,
            Audiences = configuration.GetSection(AudiencesSetting).Names(),
        };
    }

    /// <exception cref="SettingException">The file is no source register; the message names its line.</exception>
    public SourceRegister ReadRegister()
    {
        try
        {
            return SourceRegisterFile.Read(Register);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(RegisterSetting, Register, $"a source register ({e.Message})");
        }
    }

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new SettingException(TimeZoneSetting, name, "an IANA time zone such as Europe/Berlin, or UTC");

    private static string FileOf(string file) => File.Exists(file)
        ? Path.GetFullPath(file)
        : throw new SettingException(RegisterSetting, file, $"the source register's file, and this {(Directory.Exists(file) ? "is a folder" : "one does not exist")}");
}
