namespace AwarenessBot.Storage.Sqlite;

/// <summary>One thing to write. It shares its transaction with others, and is told how that ended.</summary>
internal abstract class WriteJob
{
    /// <summary>Done by itself, outside any transaction.</summary>
    public required bool Alone { get; init; }

    /// <summary>Writes. When another of the group fails, the group is rolled back and this is called again.</summary>
    public abstract void Write(Writing writing);

    /// <summary>It is on disk.</summary>
    public abstract void Succeed();

    /// <summary>Nothing of it is on disk.</summary>
    public abstract void Fail(Exception reason);
}

/// <inheritdoc />
internal sealed class WriteJob<T>(Func<Writing, T> write) : WriteJob
{
    // Whoever waits goes on elsewhere: the writer's thread is for writing.
    private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _outcome;

    public Task<T> Done => _done.Task;

    public override void Write(Writing writing) => _outcome = write(writing);

    public override void Succeed()
    {
        if (_outcome is { } outcome)
        {
            _done.SetResult(outcome);
        }
        else
        {
            _done.SetException(new InvalidOperationException("A write returned nothing."));
        }
    }

    public override void Fail(Exception reason) => _done.SetException(reason);
}

/// <summary>What a job may use.</summary>
internal sealed class Writing(Connection connection, Vault vault)
{
    public Connection Connection => connection;

    public TurnTables Turns { get; } = new(connection, vault);

    public NoticeTable Notices { get; } = new(connection);

    public ResponderTable Responders { get; } = new(connection, vault);

    public OutboxTable Outbox { get; } = new(connection);

    public ChannelMemoryTable Memory { get; } = new(connection);

    public Forgetting Forgetting { get; } = new(connection);

    public Erasing Erasing { get; } = new(connection);
}
