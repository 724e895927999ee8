using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>Everything the Direct Line channel logs. Event ids 2200–2249. Kinds and counts; never who or what.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(2200, LogLevel.Error, "What has left could not be noted in the outbox; it will be tried again.")]
    public static partial void NotTended(ILogger log, Exception exception);

    [LoggerMessage(2201, LogLevel.Warning, "A message of {Bytes} bytes was turned away: too many at once from one conversation or address.")]
    public static partial void TurnedAway(ILogger log, int bytes);

    [LoggerMessage(2202, LogLevel.Warning, "A stream was closed after what waited for it: too many are open, in all or of one address.")]
    public static partial void NoPlace(ILogger log);
}
