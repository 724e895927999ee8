using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using AwarenessBot.Testing.Storage;

namespace AwarenessBot.Storage.Tests.Sqlite;

public sealed class SqliteKeepsTheContract : TurnStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override async Task<ITurnStore> OpenAsync(TimeProvider time) =>
        await SqliteTurnStore.OpenAsync(_folder.File("store.db"), time);

    protected override async Task<long> CountedAsync(ITurnStore store, DateOnly day, string name) =>
        (await ((SqliteTurnStore)store).CountersAsync(day, day, Cancellation))
            .SingleOrDefault(count => count.Name == name)?.Count ?? 0;

    protected override ValueTask CleanUpAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
