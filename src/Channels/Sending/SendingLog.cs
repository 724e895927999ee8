using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Sending;

/// <summary>Everything the sender logs. Event ids 2050–2069. Rows of the outbox are ours; persons and words never appear.</summary>
internal static partial class SendingLog
{
    [LoggerMessage(2050, LogLevel.Warning, "{Channel}: reply {Row} was given up: {Reason}. It is kept for a week: awarenessbot outbox list.")]
    public static partial void GaveUp(ILogger log, string channel, long row, string reason);

    [LoggerMessage(2051, LogLevel.Error, "{Channel} fails for everybody ({Reason}); replies wait, and one request is tried now and then.")]
    public static partial void Fails(ILogger log, string channel, string reason);

    [LoggerMessage(2052, LogLevel.Critical,
        "{Channel} REFUSES EVERY REPLY UNTIL A SETTING IS MENDED ({Reason}): look at its token, its permissions and its package. " +
        "Replies wait and are tried once a minute.")]
    public static partial void Misconfigured(ILogger log, string channel, string reason);

    [LoggerMessage(2053, LogLevel.Information, "{Channel} works again; what has waited is being sent.")]
    public static partial void WorksAgain(ILogger log, string channel);

    [LoggerMessage(2054, LogLevel.Error, "What has been sent could not be noted ({Exception}); it will be tried again.")]
    public static partial void NotNoted(ILogger log, string exception);

    [LoggerMessage(2055, LogLevel.Error, "What waits to be sent could not be read ({Exception}); it will be tried again.")]
    public static partial void NotRead(ILogger log, string exception);

    [LoggerMessage(2056, LogLevel.Error, "{Channel} failed with {Exception} while sending; the reply will be tried again. {Stack}")]
    public static partial void ChannelBroke(ILogger log, string channel, string exception, string? stack);
}
