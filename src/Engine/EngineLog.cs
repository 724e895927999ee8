using Microsoft.Extensions.Logging;

namespace AwarenessBot.Engine;

/// <summary>Everything Engine logs. Event ids 1000–1099. Never a person's words, never a platform id.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1000, LogLevel.Error, "A turn failed with {Exception}; the person got the help card. {Stack}")]
    public static partial void TurnFailed(ILogger log, string exception, string? stack);

    [LoggerMessage(1001, LogLevel.Error, "A turn could not be saved; it was not acknowledged.")]
    public static partial void NotSaved(ILogger log, Exception exception);

    [LoggerMessage(1002, LogLevel.Error, "Nobody could tell whether an activity beyond the limits is urgent ({Exception}); it was let in. {Stack}")]
    public static partial void NotTriaged(ILogger log, string exception, string? stack);
}
