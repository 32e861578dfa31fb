using System.CommandLine;
using NewsBot.Core.Answering;
using NewsBot.Core.Chat;
using NewsBot.Rephrasing;
using NewsBot.Sockets;
using NewsBot.Sqlite;

namespace NewsBot.Commands;

/// <summary>The step of a command between an answer and its page: with a model set up, it may rephrase the answer; without one, nothing is opened.</summary>
internal sealed class Rewriting : IAsyncDisposable
{
    private readonly RewriteDesk? _desk;
    private readonly SqliteChatStore? _own;

    private Rewriting(RewriteDesk? desk, SqliteChatStore? own) => (_desk, _own) = (desk, own);

    /// <summary>Null where no model is set up.</summary>
    public Core.Answering.Verbatim.Rephrasing? Rephrasing => _desk?.Rephrasing;

    /// <summary>For a command that has no chat store open.</summary>
    public static async Task<Rewriting> OpenAsync(Newsroom newsroom, ModelSetUp? model, ParseResult parsed, CancellationToken cancellationToken)
    {
        if (model is null)
            return new Rewriting(null, null);
        var own = await newsroom.OpenChatStoreAsync(parsed, cancellationToken);
        try
        {
            return new Rewriting(await RewriteDesk.OpenAsync(model, own, newsroom.Time, newsroom.Tell, cancellationToken), own);
        }
        catch
        {
            await own.DisposeAsync();
            throw;
        }
    }

    /// <param name="store">Where outcomes are kept; not disposed of here.</param>
    /// <param name="tell">Is told what becomes of rephrasings.</param>
    public static async Task<Rewriting> OpenAsync(ModelSetUp? model, SqliteChatStore store, TimeProvider time, Action<Notice> tell, CancellationToken cancellationToken) =>
        new(model is null ? null : await RewriteDesk.OpenAsync(model, store, time, tell, cancellationToken), null);

    public Task<Answer> RephraseAsync(Answer answer, CancellationToken cancellationToken) =>
        _desk is null ? Task.FromResult(answer) : _desk.Rephrasing.RephraseAsync(answer, cancellationToken);

    /// <summary>The same handler, each reply of which may wait for the model once as long as is set.</summary>
    public ChatHandler Around(ChatHandler handle) => _desk is null ? handle : _desk.Around(handle);

    public async ValueTask DisposeAsync()
    {
        if (_desk is not null)
            await _desk.DisposeAsync();
        if (_own is not null)
            await _own.DisposeAsync();
    }
}
