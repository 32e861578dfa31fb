using NewsBot.Commands;
using NewsBot.Settings;
using NewsBot.Terminal;

using var streams = Streams.OfProcess();
return await new CommandTable(new Newsroom(streams, SettingsFiles.Read, TimeProvider.System)).RunAsync(args, CancellationToken.None);
