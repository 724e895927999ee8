using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Host;

/// <summary>Everything Host logs. Event ids 1900–1999. Never a person's words, never a platform id.</summary>
internal static partial class HostLog
{
    [LoggerMessage(1900, LogLevel.Information, "Content {Version} is in use: {Topics} topics, {Dialogs} dialogs, {Rules} danger rules.")]
    public static partial void ContentInUse(ILogger log, string version, int topics, int dialogs, int rules);

    [LoggerMessage(1901, LogLevel.Error, "Changed content was rejected with {Errors} errors; version {Version} stays in use. First: {First}")]
    public static partial void ContentRejected(ILogger log, int errors, string version, string first);

    [LoggerMessage(1902, LogLevel.Debug, "Erased {Sessions} sessions, {Rows} sent replies, {Ids} inbound ids.")]
    public static partial void Forgot(ILogger log, int sessions, int rows, int ids);

    [LoggerMessage(1903, LogLevel.Error, "What is past its time could not be erased; it will be tried again.")]
    public static partial void NotForgotten(ILogger log, Exception exception);

    [LoggerMessage(1904, LogLevel.Error, "An endpoint failed with {Exception}. {Stack}")]
    public static partial void EndpointFailed(ILogger log, string exception, string? stack);

    [LoggerMessage(1905, LogLevel.Error, "A new version of the content was read but the bot could not be built from it: {Exception}.")]
    public static partial void BotNotBuilt(ILogger log, string exception);

    [LoggerMessage(1906, LogLevel.Error, "Reports could not be tended (notices, deadlines): {Exception}; it will be tried again.")]
    public static partial void ReportsNotTended(ILogger log, string exception);

    [LoggerMessage(1907, LogLevel.Critical, "The bot cannot keep anything: {Reason} People get the help card, and nothing is acknowledged.")]
    public static partial void Locked(ILogger log, string reason);

    [LoggerMessage(1908, LogLevel.Warning,
        "Reports are read at {Page}. This is the first start: how to sign in is in {File}. Read it, keep the recovery key elsewhere, delete both.")]
    public static partial void FirstStart(ILogger log, string page, string file);

    [LoggerMessage(1912, LogLevel.Error, "Notices to those who read reports do not go out by {Way}: it does not answer, or is not set up. {Waiting} wait and are tried again.")]
    public static partial void NoticesDown(ILogger log, NoticeWay way, int waiting);

    [LoggerMessage(1911, LogLevel.Critical, "The keys of reports are not as they should be: {Reason} Reports are taken all the same.")]
    public static partial void KeyTrouble(ILogger log, string reason);

    [LoggerMessage(1910, LogLevel.Error, "No first responder could be made; reports wait under the key of the house until the next start.")]
    public static partial void NoFirstResponder(ILogger log, Exception exception);

    [LoggerMessage(1909, LogLevel.Warning, "A neutral message that there is news could not be sent ({Exception}); the receipt still shows it.")]
    public static partial void NotNudged(ILogger log, string exception);

    [LoggerMessage(1913, LogLevel.Error, "The rehearsal before the start broke: {Exception}. {Stack}")]
    public static partial void RehearsalBroke(ILogger log, string exception, string? stack);
}
