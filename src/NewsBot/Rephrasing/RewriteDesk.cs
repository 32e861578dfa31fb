using NewsBot.Core.Chat;
using NewsBot.Sockets;
using NewsBot.Sqlite;

namespace NewsBot.Rephrasing;

/// <summary>The language model and all that it takes: opened where one is set up, and nowhere else.</summary>
internal sealed class RewriteDesk : IAsyncDisposable
{
    private readonly HttpClient _http;
    private readonly ModelCalls _calls;
    private readonly RephrasingBook _book;
    private readonly ReplyBudget _budget;

    private RewriteDesk(ModelSetUp model, SqliteChatStore store, TimeProvider time, Action<Notice> tell)
    {
        var settings = model.Settings;
        _http = ModelWire.Client(settings.Endpoint, settings.ApiKey is not null);
        _calls = new ModelCalls(new OpenAIChatClient(_http, settings.Endpoint, settings.Model, settings.ApiKey), settings.Concurrency, time);
        _budget = new ReplyBudget(settings.Budget, time);
        var tokens = new TokenBudget(settings.TokensPerDay, time);
        _book = new RephrasingBook(store, tokens, time, tell);
        Rephrasing = new Core.Answering.Verbatim.Rephrasing(new ModelRephraser(_calls, model.Prompts, tokens, _budget, time, _book.Spend, tell), _book.Note);
    }

    public Core.Answering.Verbatim.Rephrasing Rephrasing { get; }

    /// <param name="store">Where outcomes and tokens are kept; not disposed of here.</param>
    /// <param name="tell">Is told what becomes of drafts; no text of a question or an article stands in it.</param>
    public static async Task<RewriteDesk> OpenAsync(ModelSetUp model, SqliteChatStore store, TimeProvider time, Action<Notice> tell, CancellationToken cancellationToken)
    {
        var desk = new RewriteDesk(model, store, time, tell);
        await desk._book.OpenAsync(cancellationToken);
        return desk;
    }

    /// <inheritdoc cref="ReplyBudget.Around"/>
    public ChatHandler Around(ChatHandler handle) => _budget.Around(handle);

    public async ValueTask DisposeAsync()
    {
        await _book.DisposeAsync();
        _calls.Dispose();
        _http.Dispose();
    }
}
