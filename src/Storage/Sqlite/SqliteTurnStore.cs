using System.Globalization;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// The store of a bot on one machine: one file, one writer that commits in groups, readers that never wait for it. What a
/// task has returned would survive a power cut.
/// </summary>
public sealed partial class SqliteTurnStore : ITurnStore, IAsyncDisposable
{
    // A backup or a shell may be reading; it is not worth holding up people for longer. The next time will do.
    private static readonly TimeSpan EmptyLogPatience = TimeSpan.FromMilliseconds(250);

    private readonly SqliteOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly StoreFile _file;
    private readonly ReadPool _readers;
    private readonly Vault _vault;
    private int _disposed;

    private SqliteTurnStore(
        SqliteOptions options, TimeProvider time, ILogger logger, StoreFile file, Vault vault, ReadPool readers, GroupWriter writer)
    {
        _options = options;
        _time = time;
        _logger = logger;
        _file = file;
        _vault = vault;
        _readers = readers;
        Writer = writer;
    }

    /// <summary>The one who writes, for tests that look at its settings.</summary>
    internal GroupWriter Writer { get; }

    /// <summary>Opens the store in this file, making or upgrading it as needed.</summary>
    /// <exception cref="StorageException">It cannot be used; the message says why and what to do.</exception>
    public static Task<SqliteTurnStore> OpenAsync(
        string path, TimeProvider time, ILogger<SqliteTurnStore>? logger = null) =>
        OpenAsync(new SqliteOptions { Path = path }, time, logger);

    /// <inheritdoc cref="OpenAsync(string, TimeProvider, ILogger{SqliteTurnStore})" />
    public static Task<SqliteTurnStore> OpenAsync(
        SqliteOptions options, TimeProvider time, ILogger<SqliteTurnStore>? logger = null) =>
        Task.Run(() => Open(options, time, logger));

    /// <inheritdoc cref="OpenAsync(string, TimeProvider, ILogger{SqliteTurnStore})" />
    public static SqliteTurnStore Open(SqliteOptions options, TimeProvider time, ILogger<SqliteTurnStore>? logger = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Readers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.QueueLimit, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.GroupLimit, 1);
        ILogger log = logger is null ? NullLogger.Instance : logger;
        var vault = new Vault(options.Keys, options.Path);
        var file = StoreFile.Open(options, vault);
        ReadPool? readers = null;
        try
        {
            readers = new ReadPool(file.Path, options, vault);
            var writer = new GroupWriter(new Writing(file.Connection, vault), options);
            Log.Opened(log, file.Path, Schema.Shipped.Count, file.Migrated);
            return new SqliteTurnStore(options, time, log, file, vault, readers, writer);
        }
        catch
        {
            readers?.CloseIdle();
            file.Connection.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>The name of the master key the file in this place is sealed with; none where there is no file, or it lies in clear.</summary>
    public static string? SealedWith(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var connection = Connection.Open(path, TimeSpan.FromSeconds(1));
        return connection.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'sealing'") == 0
            ? null
            : connection.Text("SELECT key FROM sealing") is { Length: > 0 } name ? name : null;
    }

    /// <inheritdoc />
    public Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, inbound) => reader.Begin(inbound), inbound, cancellation);

    /// <inheritdoc />
    /// <remarks>Cancellation counts only until the turn is queued; then it is carried out and its true outcome returned.</remarks>
    public async Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation) =>
        await CommitSealedAsync(
            _vault.Seal(commit), commit.ExpectedVersion == 0 ? _vault.NameOf(commit.Inbound.Conversation) : null, cancellation);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation) =>
        _readers.ReadAsync(static (reader, inbound) => reader.Replies(inbound), inbound, cancellation);

    /// <summary>The daily counters of these days, by the clock of Vietnam, both days included.</summary>
    public Task<IReadOnlyList<DailyCount>> CountersAsync(DateOnly from, DateOnly to, CancellationToken cancellation) =>
        _readers.ReadAsync(
            static (reader, days) => reader.Counters(Text(days.from), Text(days.to)), (from, to), cancellation);

    /// <inheritdoc />
    public async Task<ForgottenCounts> ForgetAsync(
        DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        var week = now - _options.InboundIdsKept;
        var idsBefore = sentBefore < week ? sentBefore : week;
        var deadBefore = now - _options.DeadRepliesKept;
        var forgotten = new ForgottenCounts(
            await InBatchesAsync(forgetting => forgetting.Sessions(sessionsBefore, now), cancellation),
            await InBatchesAsync(forgetting => forgetting.SentReplies(sentBefore), cancellation) +
            await InBatchesAsync(forgetting => forgetting.DeadReplies(deadBefore), cancellation),
            await InBatchesAsync(forgetting => forgetting.InboundIds(idsBefore), cancellation));

        // The log still holds what the file no longer does.
        if (!await Writer.WriteAsync(EmptyLog, cancellation, alone: true))
        {
            Log.LogNotEmptied(_logger, _file.Path);
        }

        return forgotten;
    }

    /// <inheritdoc />
    public Task EraseAsync(string conversation, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Erasing.Erase(_vault.KeyOf(conversation)), cancellation, alone: true);

    /// <inheritdoc />
    public Task ProbeAsync(CancellationToken cancellation)
    {
        var now = _time.GetUtcNow();
        return Writer.WriteAsync(writing => writing.Turns.Probe(now), cancellation);
    }

    /// <summary>Carries out what is queued, then closes. What comes later is refused.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            // The writer last: the last connection to close empties the log and removes it.
            await _readers.DisposeAsync();
            await Writer.DisposeAsync();
            _file.Dispose();
        }
    }

    private Task<CommitResult> CommitSealedAsync(TurnCommit turn, byte[]? name, CancellationToken cancellation) =>
        Writer.WriteAsync(writing => writing.Turns.Commit(turn, name), cancellation);

    private async Task<int> InBatchesAsync(Func<Forgetting, int> erase, CancellationToken cancellation)
    {
        var erased = 0;
        while (true)
        {
            var batch = await Writer.WriteAsync(writing => erase(writing.Forgetting), cancellation);
            erased += batch;
            if (batch < Forgetting.Batch)
            {
                return erased;
            }
        }
    }

    private bool EmptyLog(Writing writing)
    {
        writing.Connection.WaitWhenBusy(EmptyLogPatience);
        try
        {
            return writing.Connection.EmptyLog();
        }
        finally
        {
            writing.Connection.WaitWhenBusy(_options.BusyTimeout);
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
