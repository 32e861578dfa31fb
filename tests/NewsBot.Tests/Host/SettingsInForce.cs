using System.Text.Json;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Host;

public sealed class SettingsInForce
{
    [Fact]
    public async Task A_time_zone_that_does_not_exist_stops_the_start_with_one_line()
    {
        var run = await BotRun.WithSettingAsync("NewsBot:Newsroom:TimeZone", "Mars/Olympus", "status");

        Assert.Equal("newsbot: NewsBot:Newsroom:TimeZone holds “Mars/Olympus”; it takes an IANA time zone such as Europe/Berlin, or UTC\n", run.Error);
        Assert.Equal(1, run.Status);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task A_register_that_is_not_there_stops_the_start_with_one_line()
    {
        var run = await BotRun.WithSettingAsync("NewsBot:Newsroom:Register", "no/such/register.yaml", "ask", "who said it?");

        Assert.Equal("newsbot: NewsBot:Newsroom:Register holds “no/such/register.yaml”; it takes the source register's file, and this one does not exist\n", run.Error);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task A_register_that_is_a_folder_is_said_to_be_one()
    {
        using var workspace = new Workspace();
        var folder = Directory.CreateDirectory(workspace.Path("register")).FullName;

        var run = await BotRun.WithSettingAsync("NewsBot:Newsroom:Register", folder, "ask", "who said it?");

        Assert.Equal($"newsbot: NewsBot:Newsroom:Register holds “{folder}”; it takes the source register's file, and this is a folder\n", run.Error);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task An_archive_that_is_a_folder_stops_the_start_with_one_line()
    {
        using var workspace = new Workspace();
        var folder = Directory.CreateDirectory(workspace.Path("folder")).FullName;

        var run = await BotRun.WithSettingAsync("NewsBot:Archive:Path", folder, "status");

        Assert.Equal($"newsbot: NewsBot:Archive:Path holds “{folder}”; it takes a file (it need not exist yet), and this is a folder\n", run.Error);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task A_register_that_is_none_is_named_with_its_line()
    {
        using var workspace = new Workspace();
        var file = workspace.File("register.yaml", "- name: Ann Bell\n  kind: nonsense\n");

        var run = await BotRun.WithSettingAsync("NewsBot:Newsroom:Register", file, "status", "--db", workspace.Archive);

        Assert.StartsWith($"newsbot: NewsBot:Newsroom:Register holds “{file}”; it takes a source register ({file}, line 2: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.ErrorLines);
        Assert.Equal(1, run.Status);
    }

    [Fact]
    public async Task The_environment_sets_what_the_settings_file_leaves_open()
    {
        using var workspace = new Workspace();
        var environment = new Dictionary<string, string> { ["NewsBot__Archive__Path"] = workspace.Archive, ["NewsBot__Newsroom__TimeZone"] = "Europe/Berlin" };

        using var process = BotProcess.StartWith(environment, "status", "--json");
        var status = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync()).RootElement;
        await process.WaitForExitAsync();

        Assert.Equal(workspace.Archive, status.GetProperty("archive").GetString());
        Assert.Equal("Europe/Berlin", status.GetProperty("settings").GetProperty("time_zone").GetString());
    }
}
