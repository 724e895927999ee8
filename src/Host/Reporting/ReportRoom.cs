using AwarenessBot.Content;
using AwarenessBot.Content.Live;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Operators;
using AwarenessBot.Operators.Acting;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Host.Reporting;

/// <summary>Reports in the host: the keys, what seals a turn, what happens by the clock, the page of those who read.</summary>
internal static class ReportRoom
{
    /// <summary>The phrases reports cannot do without, beside those of the conversation.</summary>
    public static IReadOnlyList<string> PhraseIds { get; } = [.. PageTexts.All, .. NoticePhrases.All, FirstStart.Phrase, FirstStart.NamePhrase];

    /// <summary>The store with its keys; one that fails every call where the key is missing.</summary>
    public static IServiceCollection AddStore(this IServiceCollection services, SqliteOptions options, ReportKeys keys) => keys.Ring is null
        ? services.AddLockedStorage(keys.Missing ?? string.Empty).AddHostedService<LockedAtStart>()
        : services.AddSqliteStorage(options with { Keys = keys.Ring });

    public static IServiceCollection AddReports(this IServiceCollection services, IConfiguration configuration, ReportKeys keys)
    {
        services.AddSingleton(keys);
        if (keys.Ring is not { } ring)
        {
            return services.AddSingleton<ITurnSupplies>(NoSupplies.Instance);
        }

        // Made up at the first start, so that the first report finds somebody, and a recovery key beside them.
        services.AddHostedService<FirstStart>();
        services.AddSingleton(ring);
        services.AddSingleton<KeyCheck>().AddHostedService(provider => provider.GetRequiredService<KeyCheck>());
        services.AddSingleton<IRecoveryKey>(keys);
        services.AddSingleton(_ => new HouseKey(ring, keys.Folder));
        services.AddSingleton<Func<Library>>(provider => () => provider.GetRequiredService<LiveLibrary>().Current);
        services.AddSingleton<Roster>();
        services.AddSingleton<Filer>();
        services.AddSingleton<INews, Nudges>();
        services.AddSingleton<ITurnSupplies, ReportSupplies>();
        services.AddSingleton<Climbing>();
        services.AddSingleton<Adopting>();
        services.AddSingleton<Retention>();
        services.AddNotices(configuration);
        services.AddHostedService<ReportClocks>();
        return services.AddResponderDesk(configuration);
    }

    public static void MapReports(this WebApplication app)
    {
        if (app.Services.GetService<KeyRing>() is not null)
        {
            app.MapResponderDesk();
        }
    }

    private sealed class LockedAtStart(ReportKeys keys, ILogger<LockedAtStart> log) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            HostLog.Locked(log, keys.Missing ?? string.Empty);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
