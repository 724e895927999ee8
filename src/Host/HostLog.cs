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
}
