using NewsBot.Core.Chat;

namespace NewsBot.Tests.Support;

/// <summary>Holds every request back until it is let go.</summary>
internal sealed class HeldDesk
{
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Whether requests are held; those that come before go through.</summary>
    public bool Holds { get; set; } = true;

    public ChatHandler Wrap(ChatHandler handle) => async (request, token) =>
    {
        if (Holds)
        {
            _begun.TrySetResult();
            await _goOn.Task.WaitAsync(token);
        }
        return await handle(request, token);
    };

    public void LetGo() => _goOn.TrySetResult();

    /// <summary>Waits until a request is held.</summary>
    public Task HeldAsync() => _begun.Task.WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>Lets so much time go by for a request, once it is held.</summary>
    public async Task HeldForAsync(TimeSpan wait, ManualTime time)
    {
        await HeldAsync();
        await time.PassAsync(wait);
    }
}
