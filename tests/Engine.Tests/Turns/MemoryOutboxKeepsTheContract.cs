using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Testing.Storage;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class MemoryOutboxKeepsTheContract : OutboxContract
{
    private MemoryTurnStore? _memory;

    protected override Task<ITurnStore> OpenAsync(TimeProvider time) =>
        Task.FromResult<ITurnStore>(_memory ??= new MemoryTurnStore(time));

    protected override ValueTask CleanUpAsync() => ValueTask.CompletedTask;
}
