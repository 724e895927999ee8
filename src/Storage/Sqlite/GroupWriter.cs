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
    private readonly GroupCommit _commit;
    private readonly Channel<WriteJob> _queue;
    private readonly ManualResetEventSlim _work = new();
    private readonly List<WriteJob> _group;
    private readonly List<WriteJob> _alone = [];
    private readonly int _groupLimit;
    private readonly Task _loop;

    public GroupWriter(Writing writing, SqliteOptions options)
    {
        _connection = writing.Connection;
        _commit = new GroupCommit(writing);
        _groupLimit = options.GroupLimit;
        _group = new List<WriteJob>(_groupLimit);
        _queue = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(options.QueueLimit) { SingleReader = true });
        _loop = Task.Factory.StartNew(Loop, default, TaskCreationOptions.LongRunning, TaskScheduler.Default);
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
            _commit.WriteTogether(_group);
            foreach (var job in _alone)
            {
                _commit.WriteAlone(job);
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
}
