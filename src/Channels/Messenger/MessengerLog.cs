using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Messenger;

/// <summary>Everything the Messenger channel logs. Event ids 2100–2149. Kinds, codes and counts; never who or what.</summary>
internal static partial class MessengerLog
{
    [LoggerMessage(2100, LogLevel.Warning, "A Messenger webhook of {Bytes} bytes was refused: {Why}.")]
    public static partial void Refused(ILogger log, int bytes, string why);

    [LoggerMessage(2101, LogLevel.Error, "A signed Messenger webhook of {Bytes} bytes is not JSON; it was acknowledged and dropped.")]
    public static partial void Unreadable(ILogger log, int bytes);

    [LoggerMessage(2102, LogLevel.Debug, "Messenger event {Kind}: no turn.")]
    public static partial void PassedOver(ILogger log, WebhookKind kind);

    [LoggerMessage(2103, LogLevel.Error, "The platform has taken a measure against the page: {Kind}. Look at the page's quality settings.")]
    public static partial void Policy(ILogger log, WebhookKind kind);

    [LoggerMessage(2110, LogLevel.Warning, "Messenger refused a request: {Reason} (trace {Trace}).")]
    public static partial void NotSent(ILogger log, string reason, string trace);

    [LoggerMessage(2111, LogLevel.Error, "Messenger refuses every request until a setting is mended: {Reason} (trace {Trace}).")]
    public static partial void Misconfigured(ILogger log, string reason, string trace);

    [LoggerMessage(2112, LogLevel.Warning, "A picture could not be sent by Messenger ({Reason}); its words were sent instead.")]
    public static partial void PictureInWords(ILogger log, string reason);

    [LoggerMessage(2113, LogLevel.Warning, "The platform's id of a picture could not be kept or found ({Exception}); it will be uploaded again.")]
    public static partial void PictureNotRemembered(ILogger log, string exception);
}
