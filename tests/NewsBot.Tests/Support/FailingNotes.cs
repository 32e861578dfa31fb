using NewsBot.Core.Archive;
using NewsBot.Core.Chat;

namespace NewsBot.Tests.Support;

/// <summary>An inbox that notes nothing where it is told to fail.</summary>
internal sealed class FailingNotes(IInbox inbox) : IInbox
{
    public bool Fails { get; set; }

    public Task NoteAsync(PostedReply posted, CancellationToken cancellationToken) =>
        Fails ? Task.FromException(new ArchiveException("the disk is full")) : inbox.NoteAsync(posted, cancellationToken);

    public Task<bool> TakeAsync(InboundEvent inbound, CancellationToken cancellationToken) => inbox.TakeAsync(inbound, cancellationToken);

    public Task MarkAsync(string platform, string key, string stage, CancellationToken cancellationToken) => inbox.MarkAsync(platform, key, stage, cancellationToken);

    public Task SettleAsync(string platform, string key, CancellationToken cancellationToken) => inbox.SettleAsync(platform, key, cancellationToken);

    public Task<IReadOnlyList<InboundEvent>> PendingAsync(string platform, CancellationToken cancellationToken) => inbox.PendingAsync(platform, cancellationToken);

    public Task<string?> RecallAsync(string platform, string name, CancellationToken cancellationToken) => inbox.RecallAsync(platform, name, cancellationToken);

    public Task ForgetAsync(string platform, string place, CancellationToken cancellationToken) => inbox.ForgetAsync(platform, place, cancellationToken);

    public Task RememberAsync(string platform, string name, string? value, CancellationToken cancellationToken) => inbox.RememberAsync(platform, name, value, cancellationToken);
}
