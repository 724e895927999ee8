using Microsoft.Extensions.Logging;

namespace AwarenessBot.Storage;

/// <summary>Event ids 6000 to 6099. A store logs paths and counts, never a key and never a word.</summary>
internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Information, "Store {Path} is open (schema {Schema}, {Steps} upgrade steps taken)")]
    public static partial void Opened(ILogger logger, string path, int schema, int steps);

    [LoggerMessage(6001, LogLevel.Warning,
        "Another program is reading {Path}: erased words remain in its write-ahead log until the next time")]
    public static partial void LogNotEmptied(ILogger logger, string path);
}
