using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>Everything the Bot Framework channel logs. Event ids 2300–2349. Codes and counts; never who or what.</summary>
internal static partial class ConnectorLog
{
    [LoggerMessage(2300, LogLevel.Warning, "A request to /api/messages was refused with {Status}: {Why}.")]
    public static partial void Refused(ILogger log, int status, string why);

    [LoggerMessage(2301, LogLevel.Error, "Bot Framework's signing keys could not be fetched. Are there older ones: {HasOlder}.")]
    public static partial void NoKeys(ILogger log, bool hasOlder);

    [LoggerMessage(2310, LogLevel.Warning, "Bot Framework refused a reply: {Reason}.")]
    public static partial void NotSent(ILogger log, string reason);

    [LoggerMessage(2311, LogLevel.Error, "Bot Framework refuses every reply until a setting is mended: {Reason}.")]
    public static partial void Misconfigured(ILogger log, string reason);

    [LoggerMessage(2312, LogLevel.Warning, "The bot could not log in to Bot Framework: {Reason}.")]
    public static partial void NoLogin(ILogger log, string reason);
}
