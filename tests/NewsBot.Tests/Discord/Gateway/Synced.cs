using NewsBot.Tests.Discord.Fake;

namespace NewsBot.Tests.Discord.Gateway;

internal static class Synced
{
    /// <summary>Waits until the client has read whatever was sent to it so far.</summary>
    public static async Task SendSyncAsync(this FakeGatewayConnection connection, GatewayRun run)
    {
        var read = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = run.OnEvent;
        run.OnEvent = taken =>
        {
            if (taken.Type == "GUILD_DELETE")
                read.TrySetResult();
            else
                before(taken);
        };
        await connection.SendAsync(new { t = "GUILD_DELETE", s = (long?)null, op = 0, d = new { id = FakeGatewayReady.GuildId, unavailable = true } });
        await read.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await run.EventAsync("GUILD_DELETE");
        run.OnEvent = before;
    }
}
