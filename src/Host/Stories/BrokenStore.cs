using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Host.Stories;

/// <summary>A store that a story can break and mend.</summary>
internal sealed class BrokenStore : ITurnStore
{
    public ITurnStore? Inner { get; set; }

    public bool IsDown { get; set; }

    private ITurnStore Working => IsDown || Inner is null ? throw new StorageException("The story says storage is down.") : Inner;

    public Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation) => Working.BeginAsync(inbound, cancellation);

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation) => Working.CommitAsync(commit, cancellation);

    public Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation) =>
        Working.RepliesOfAsync(inbound, cancellation);

    public Task<ForgottenCounts> ForgetAsync(DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation) =>
        Working.ForgetAsync(sessionsBefore, sentBefore, cancellation);

    public Task EraseAsync(string conversation, CancellationToken cancellation) =>
        Working.EraseAsync(conversation, cancellation);

    public Task ProbeAsync(CancellationToken cancellation) => Working.ProbeAsync(cancellation);
}
