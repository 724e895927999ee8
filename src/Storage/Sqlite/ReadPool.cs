using System.Collections.Concurrent;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// A few read connections, lent one at a time. A read runs on the caller's thread: it takes microseconds, mostly out of
/// memory, and handing it to another thread would cost more than it does.
/// </summary>
internal sealed class ReadPool : IAsyncDisposable
{
    private readonly string _path;
    private readonly int _size;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentBag<Reader> _idle = [];
    private volatile bool _closed;

    public ReadPool(string path, SqliteOptions options, Vault vault)
    {
        _path = path;
        _size = options.Readers;
        _free = new SemaphoreSlim(_size);
        for (var i = 0; i < _size; i++)
        {
            _idle.Add(new Reader(Connection.Open(path, options.BusyTimeout), vault));
        }
    }

    public async Task<T> ReadAsync<TArgument, T>(
        Func<Reader, TArgument, T> read, TArgument argument, CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        try
        {
            if (_closed || !_idle.TryTake(out var reader))
            {
                throw new StorageException($"{_path} has been closed.");
            }

            try
            {
                return read(reader, argument);
            }
            catch
            {
                reader.Recover();
                throw;
            }
            finally
            {
                _idle.Add(reader);
            }
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for the reads under way, then closes.</summary>
    public async ValueTask DisposeAsync()
    {
        for (var i = 0; i < _size; i++)
        {
            await _free.WaitAsync();
        }

        CloseIdle();

        // Those who come late find it closed instead of waiting for ever.
        _free.Release(_size);
    }

    /// <summary>Closes the connections nobody is using.</summary>
    public void CloseIdle()
    {
        _closed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
