using System.Threading.Channels;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// The only one who writes. What waits is written in one transaction, so that sixteen people cost one wait for the disk
/// instead of sixteen. It has a thread of its own, because it spends its life waiting for that disk.
/// </summary>
internal sealed class GroupWriter : IAsyncDisposable
{
    private readonly Connection _connection;
    private readonly Writing _writing;
    private readonly Channel<WriteJob> _queue;
    private readonly ManualResetEventSlim _work = new();
    private readonly List<WriteJob> _group;
    private readonly List<WriteJob> _alone = [];
    private readonly int _groupLimit;
    private readonly Task _loop;

    public GroupWriter(Connection connection, SqliteOptions options)
    {
        _connection = connection;
        _writing = new Writing(connection, new TurnTables(connection), new Forgetting(connection));
        _groupLimit = options.GroupLimit;
        _group = new List<WriteJob>(_groupLimit);
        _queue = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(options.QueueLimit) { SingleReader = true });
        _loop = Task.Factory.StartNew(
            Loop, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>
    /// Queues a write and waits until it is on disk. Cancellation counts while there is no room in the queue; once queued
    /// it is carried out and its true outcome returned, because "cancelled" would leave the caller not knowing which.
    /// </summary>
    /// <exception cref="StorageException">Nothing was written.</exception>
    public Task<T> WriteAsync<T>(Func<Writing, T> write, CancellationToken cancellation, bool alone = false)
    {
        if (cancellation.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellation);
        }

        var job = new WriteJob<T>(write) { Alone = alone };
        if (!_queue.Writer.TryWrite(job))
        {
            return WriteWhenThereIsRoomAsync(job, cancellation);
        }

        _work.Set();
        return job.Done;
    }

    /// <summary>Carries out what is queued, takes no more, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _work.Set();
        await _loop;
        _connection.Dispose();
        _work.Dispose();
    }

    private async Task<T> WriteWhenThereIsRoomAsync<T>(WriteJob<T> job, CancellationToken cancellation)
    {
        try
        {
            await _queue.Writer.WriteAsync(job, cancellation);
        }
        catch (ChannelClosedException)
        {
            throw new StorageException($"{_connection.Path} has been closed.");
        }

        _work.Set();
        return await job.Done;
    }

    private void Loop()
    {
        while (Take())
        {
            WriteTogether();
            foreach (var job in _alone)
            {
                WriteAlone(job);
            }
        }
    }

    private bool Take()
    {
        _group.Clear();
        _alone.Clear();
        while (true)
        {
            // Reset before looking, so that what is queued after the look wakes us again.
            _work.Reset();
            while (_group.Count < _groupLimit && _queue.Reader.TryRead(out var job))
            {
                (job.Alone ? _alone : _group).Add(job);
            }

            if (_group.Count + _alone.Count > 0)
            {
                return true;
            }

            if (_queue.Reader.Completion.IsCompleted)
            {
                return false;
            }

            _work.Wait();
        }
    }

    private void WriteTogether()
    {
        while (_group.Count > 0)
        {
            var current = -1;
            try
            {
                _connection.Execute("BEGIN IMMEDIATE");
                for (current = 0; current < _group.Count; current++)
                {
                    _group[current].Write(_writing);
                }

                current = -1;
                _connection.Execute("COMMIT");
                break;
            }
#pragma warning disable CA1031 // Whatever happens, those who wait must hear of it and the writer must go on.
            catch (Exception reason)
            {
                RollBack();
                FailOneOrAll(current, reason);
            }
#pragma warning restore CA1031
        }

        foreach (var job in _group)
        {
            job.Succeed();
        }
    }

    // One that cannot be written takes nobody with it: the others are written again without it. Where the transaction
    // itself cannot begin or end, it is nobody's fault and everybody's loss.
    private void FailOneOrAll(int current, Exception reason)
    {
        if (current >= 0)
        {
            _group[current].Fail(reason);
            _group.RemoveAt(current);
            return;
        }

        foreach (var job in _group)
        {
            job.Fail(reason);
        }

        _group.Clear();
    }

    private void RollBack()
    {
        try
        {
            _connection.ResetAll();

            // After some failures, a full disk among them, SQLite has already done it.
            if (_connection.InTransaction)
            {
                _connection.Execute("ROLLBACK");
            }
        }
        catch (StorageException)
        {
            // The disk is failing altogether. The next BEGIN fails too, those who wait hear of it, and we come here again.
        }
    }

    private void WriteAlone(WriteJob job)
    {
        try
        {
            job.Write(_writing);
            job.Succeed();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception reason)
        {
            job.Fail(reason);
        }
#pragma warning restore CA1031
    }
}
