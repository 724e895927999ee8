using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using AwarenessBot.Testing.Storage;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class SqliteOutboxKeepsTheContract : OutboxContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<ITurnStore> OpenAsync(TimeProvider time) =>
        await SqliteTurnStore.OpenAsync(_folder.File("store.db"), time);

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
