using AwarenessBot.Engine.Turns;
using SQLitePCL;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>Turns a result code into a sentence that says what happened, where, and what to do: never what was stored.</summary>
internal static class SqliteFailure
{
    // SQLITE_IOERR_SHMSIZE: a full disk met while the index of the log was to grow.
    private const int NoRoomForSharedMemory = 4874;

    public static StorageException From(int code, string path) => new(
        $"{Sentence(code == NoRoomForSharedMemory ? raw.SQLITE_FULL : code & 0xFF, path)} (SQLite {code})");

    private static string Sentence(int code, string path) => code switch
    {
        raw.SQLITE_FULL =>
            $"The disk that holds {path} is full; nothing was stored. Free some space: the store then goes on by itself.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED =>
            $"{path} is locked by another program. Close it (a database shell, a backup) and try again.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"{path} cannot be written. Check who owns the file and its folder, and that the disk is not read-only.",
        raw.SQLITE_CANTOPEN =>
            $"{path} cannot be opened. Check that its folder exists and that this user may write there.",
        raw.SQLITE_NOTADB =>
            $"{path} is not a database, or its beginning is damaged. Keep the file aside and restore the last backup.",
        raw.SQLITE_CORRUPT =>
            $"{path} is damaged. Stop the bot, keep the file aside and restore the last backup.",
        raw.SQLITE_IOERR =>
            $"The disk that holds {path} fails to read or write. Check the disk and the system log.",
        raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG =>
            $"{path} refused what it was given to store. This is a fault of the program.",
        _ =>
            $"{path} cannot be used: {raw.sqlite3_errstr(code).utf8_to_string()}.",
    };
}
