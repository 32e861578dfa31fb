using System.IO.Pipelines;
using System.Text;
using NewsBot.Core.Archive;
using NewsBot.Core.Chat;
using NewsBot.Sqlite;
using NewsBot.Terminal;
using NewsBot.Tests.Support;

namespace NewsBot.Tests.Chat;

/// <summary>A conversation on the terminal: a line is typed at each prompt.</summary>
internal sealed class TerminalTalk : ITalk
{
    private readonly BotsDesk _desk;
    private readonly Pipe _keyboard = new();
    private readonly Screen _screen = new();
    private readonly Task _running;

    private TerminalTalk(BotsDesk desk)
    {
        _desk = desk;
        var streams = new Streams(_keyboard.Reader.AsStream(), _screen, _screen) { InputIsTerminal = true, Width = 10_000 };
        _running = new TerminalPlatform(streams, TimeProvider.System, asJson: false).RunAsync(desk.Handle, CancellationToken.None);
    }

    public SqliteChatStore Store => _desk.Store;

    public static async Task<ITalk> BeginAsync(Article[] articles)
    {
        var talk = new TerminalTalk(await BotsDesk.OpenAsync(TimeProvider.System, articles: articles));
        await talk._screen.PromptAsync();
        return talk;
    }

    public async Task<string> SayAsync(string words)
    {
        await _keyboard.Writer.WriteAsync(Encoding.UTF8.GetBytes(words + "\n"));
        return await _screen.PromptAsync();
    }

    public Task<string> PassageAsync() => SayAsync("passage");

    public Task<string> MoreAsync() => SayAsync("more");

    public Task<string> ChooseAsync(int choice) => SayAsync($"{choice + 1}");

    public async Task<string> WrongAsync(string kind, string comment)
    {
        await SayAsync("wrong");
        await SayAsync($"{FeedbackKinds.All.Index().Single(known => known.Item.Value == kind).Index + 1}");
        return await SayAsync(comment);
    }

    public async ValueTask DisposeAsync()
    {
        await _keyboard.Writer.CompleteAsync();
        await _running;
        await _desk.DisposeAsync();
    }

    /// <summary>Shows both outputs, and tells when the next line may be typed.</summary>
    private sealed class Screen : StringWriter
    {
        private readonly SemaphoreSlim _prompted = new(0);

        public override void Write(string? value)
        {
            base.Write(value);
            if (value == "\n> ")
                _prompted.Release();
        }

        /// <returns>What came since the prompt before.</returns>
        public async Task<string> PromptAsync()
        {
            Assert.True(await _prompted.WaitAsync(TimeSpan.FromSeconds(30)));
            var seen = ToString();
            GetStringBuilder().Clear();
            return seen;
        }

        protected override void Dispose(bool disposing)
        {
            _prompted.Dispose();
            base.Dispose(disposing);
        }
    }
}
