namespace NewsBot.Tests.Host;

public sealed class WrongSettings
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
    public async Task An_archive_that_is_a_folder_stops_the_start_with_one_line()
    {
        using var workspace = new Workspace();
        var folder = Directory.CreateDirectory(workspace.Path("folder")).FullName;

        var run = await BotRun.WithSettingAsync("NewsBot:Archive:Path", folder, "status");

        Assert.Equal($"newsbot: NewsBot:Archive:Path holds “{folder}”; it takes a file (it need not exist yet), and this is a folder\n", run.Error);
        Assert.Equal(1, run.Status);
    }
}
