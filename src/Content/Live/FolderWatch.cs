namespace AwarenessBot.Content.Live;

/// <summary>
/// Two ways to notice a save. The system's notices are quick but not to be trusted: they stop when the folder is
/// deleted and made again, do not work on every network disk, and run out of handles. So a slow look at file stamps
/// backs them up.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>Editors save in several steps; a reading starts when they have been quiet this long.</summary>
    public static readonly TimeSpan Settle = TimeSpan.FromMilliseconds(300);

    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    private readonly string _root;
    private readonly ITimer _settle;
    private readonly ITimer _poll;
    private readonly Lock _gate = new();
    private FileSystemWatcher? _notices;
    private bool _isDisposed;

    public FolderWatch(string root, TimeProvider time, Action saved, Action poll)
    {
        _root = root;
        _settle = time.CreateTimer(_ => saved(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _poll = time.CreateTimer(_ => Look(poll), null, Poll, Poll);
        Arm();
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            Disarm();
        }

        _poll.Dispose();
        _settle.Dispose();
    }

    private void Look(Action poll)
    {
        Arm();
        poll();
    }

    /// <summary>
    /// Starts the notices, or stops them when the folder is gone so that they start anew when it is back.
    /// </summary>
    private void Arm()
    {
        lock (_gate)
        {
            if (!Directory.Exists(_root) || _isDisposed)
            {
                Disarm();
                return;
            }

            _notices ??= Start();
        }
    }

    private FileSystemWatcher? Start()
    {
        FileSystemWatcher? notices = null;
        try
        {
            notices = new(_root) { IncludeSubdirectories = true };
            notices.Changed += (_, _) => Settling();
            notices.Created += (_, _) => Settling();
            notices.Deleted += (_, _) => Settling();
            notices.Renamed += (_, _) => Settling();
            notices.Error += (_, _) => Restart();
            notices.EnableRaisingEvents = true;
            return notices;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No handles left, or the folder went away this moment: the poll will do, and tries again.
            notices?.Dispose();
            return null;
        }
    }

    private void Settling() => _settle.Change(Settle, Timeout.InfiniteTimeSpan);

    // Too many notices at once were lost, or the folder went away.
    private void Restart()
    {
        lock (_gate)
        {
            Disarm();
        }

        Settling();
    }

    private void Disarm()
    {
        _notices?.Dispose();
        _notices = null;
    }
}
