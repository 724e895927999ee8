using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Testing.Storage;

namespace AwarenessBot.Engine.Tests.Turns;

/// <summary>The store the tests below stand on keeps what every store must keep.</summary>
public sealed class MemoryTurnStoreKeepsTheContract : TurnStoreContract
{
    private MemoryTurnStore? _memory;

    protected override Task<ITurnStore> OpenAsync(TimeProvider time) =>
        Task.FromResult<ITurnStore>(_memory ??= new MemoryTurnStore(time));

    protected override Task<long> CountedAsync(ITurnStore store, DateOnly day, string name) =>
        Task.FromResult(((MemoryTurnStore)store).Counted(day, name));

    protected override ValueTask CleanUpAsync() => ValueTask.CompletedTask;
}
