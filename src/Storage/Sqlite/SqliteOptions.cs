using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>How the store on one machine is set up. The defaults serve a small machine and a busy school day.</summary>
public sealed record SqliteOptions
{
    /// <summary>The section of the configuration these are read from.</summary>
    public const string Section = "Storage";

    /// <summary>The database file. Its folder is created; beside it live <c>-wal</c>, <c>-shm</c> and <c>.lock</c>.</summary>
    public string Path { get; init; } = "data/awarenessbot.db";

    /// <summary>The keys what rests in the file is sealed with; none leaves it in clear.</summary>
    public KeyRing? Keys { get; init; }

    /// <summary>How long to wait for another program that has the file locked (a backup, a shell).</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Read connections. A read is a few microseconds of work, so a few more than there are cores is plenty.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>Writes that may wait; beyond it callers wait for room.</summary>
    public int QueueLimit { get; init; } = 4096;

    /// <summary>Writes that share one commit, hence one wait for the disk.</summary>
    public int GroupLimit { get; init; } = 128;

    /// <summary>
    /// Deduplication ids are kept at least this long, whatever <c>ForgetAsync</c> is asked: platforms repeat a delivery
    /// for up to 36 hours, and one that comes after its id is gone would be handled, and reported, twice.
    /// </summary>
    public TimeSpan InboundIdsKept { get; init; } = TimeSpan.FromDays(7);

    /// <summary>
    /// How long a reply that was given up is kept for somebody to look at it, and perhaps to send it after all. It holds only
    /// the bot's own sentences.
    /// </summary>
    public TimeSpan DeadRepliesKept { get; init; } = TimeSpan.FromDays(7);

    /// <summary>The largest the file may grow, in pages of 4 KiB: how tests fill the disk. 0 is no limit.</summary>
    internal int PageLimit { get; init; }
}
