using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Storage;

/// <summary>How the host gets its store.</summary>
public static class StorageRegistration
{
    /// <summary>
    /// Keeps conversations in one SQLite file on this machine. The file is opened when the host starts, and a store that
    /// cannot be used stops the start with a <see cref="StorageException"/>.
    /// </summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, SqliteOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => SqliteTurnStore.Open(
            options, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<SqliteTurnStore>>()));
        services.AddSingleton<ITurnStore>(provider => provider.GetRequiredService<SqliteTurnStore>());
        services.AddSingleton<IOutbox>(provider => provider.GetRequiredService<SqliteTurnStore>());
        services.AddSingleton<IChannelMemory>(provider => provider.GetRequiredService<SqliteTurnStore>());
        services.AddSingleton<IReportStore>(provider => provider.GetRequiredService<SqliteTurnStore>());
        return services.AddHostedService<OpenAtStart>();
    }

    /// <summary>Answers every call with this reason, for a bot whose key is missing (see <see cref="LockedStore"/>).</summary>
    public static IServiceCollection AddLockedStorage(this IServiceCollection services, string reason)
    {
        var locked = new LockedStore(reason);
        return services
            .AddSingleton<ITurnStore>(locked)
            .AddSingleton<IOutbox>(locked)
            .AddSingleton<IChannelMemory>(locked)
            .AddSingleton<IReportStore>(locked);
    }

    // Asking for the store is what opens it: at the start, not at the first message.
    private sealed class OpenAtStart(SqliteTurnStore store) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => store.ProbeAsync(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
