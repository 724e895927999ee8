using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Testing.Engine;

/// <summary>A store to which something happens just before it is read or written.</summary>
public sealed class HookedStore(ITurnStore store) : ITurnStore
{
    public Func<InboundKey, Task> BeforeBegin { get; init; } = _ => Task.CompletedTask;

    public Func<TurnCommit, Task> BeforeCommit { get; init; } = _ => Task.CompletedTask;

    public async Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation)
    {
        await BeforeBegin(inbound);
        return await store.BeginAsync(inbound, cancellation);
    }

    public async Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation)
    {
        await BeforeCommit(commit);
        return await store.CommitAsync(commit, cancellation);
    }

    public Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation) =>
        store.RepliesOfAsync(inbound, cancellation);

    public Task<ForgottenCounts> ForgetAsync(
        DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation) =>
        store.ForgetAsync(sessionsBefore, sentBefore, cancellation);

    public Task EraseAsync(string conversation, CancellationToken cancellation) => store.EraseAsync(conversation, cancellation);

    public Task ProbeAsync(CancellationToken cancellation) => store.ProbeAsync(cancellation);
}
