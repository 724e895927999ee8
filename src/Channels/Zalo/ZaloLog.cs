using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Zalo;

/// <summary>Everything the Zalo channel logs. Event ids 5200–5249. Never a person's words or id, never a secret.</summary>
internal static partial class ZaloLog
{
    [LoggerMessage(5200, LogLevel.Warning,
        "A webhook was refused: its signature would be right with the account's id first instead of the app's. Zalo may have changed its rule.")]
    public static partial void SignedWithOaId(ILogger log);

    [LoggerMessage(5201, LogLevel.Warning,
        "A webhook was refused: it is signed with Channels:Zalo:AppSecret. OaSecret must be the 'OA Secret Key' of the webhook page.")]
    public static partial void SignedWithAppSecret(ILogger log);

    [LoggerMessage(5202, LogLevel.Warning,
        "A webhook without a right signature was answered 200 and thrown away: Channels:Zalo:AcceptUnsignedTests is on. Switch it off once the webhook is registered.")]
    public static partial void UnsignedTest(ILogger log);

    [LoggerMessage(5203, LogLevel.Warning,
        "A webhook of an Official Account that is not in Channels:Zalo:OaId was thrown away.")]
    public static partial void AnotherAccount(ILogger log);

    [LoggerMessage(5210, LogLevel.Critical,
        "Zalo refuses to renew the access token ({Code}). The bot cannot answer on Zalo until an administrator of the Official Account consents again: put the new refresh token into Channels:Zalo:RefreshToken and start the bot again.")]
    public static partial void ConsentNeeded(ILogger log, string code);

    [LoggerMessage(5211, LogLevel.Error,
        "What is kept of Zalo's tokens cannot be opened: it was changed, or Channels:Zalo:AppSecret was. Beginning again from Channels:Zalo:RefreshToken.")]
    public static partial void TokensUnreadable(ILogger log);

    [LoggerMessage(5212, LogLevel.Error,
        "The new refresh token in Channels:Zalo:RefreshToken was refused ({Code}); going on with the tokens kept from before.")]
    public static partial void PastedRefused(ILogger log, string code);

    [LoggerMessage(5213, LogLevel.Critical,
        "Zalo has issued new tokens and they could not be written down. They are held in memory and written as soon as the store can be written: do not stop the bot now.")]
    public static partial void TokensUnsaved(ILogger log, Exception? exception);

    [LoggerMessage(5214, LogLevel.Warning, "Zalo's access token could not be renewed: {Reason}. It will be tried again.")]
    public static partial void NotRenewed(ILogger log, string reason);

    [LoggerMessage(5215, LogLevel.Information, "Zalo's access token was renewed; it is good until {Until}.")]
    public static partial void Renewed(ILogger log, DateTimeOffset until);

    [LoggerMessage(5216, LogLevel.Error,
        "Zalo's refresh token dies in {Days} days and has not been renewed: have an administrator of the Official Account consent again in time.")]
    public static partial void RefreshTokenDies(ILogger log, int days);

    [LoggerMessage(5217, LogLevel.Error, "Keeping Zalo's tokens failed with {Exception}; it will be tried again.")]
    public static partial void TendingFailed(ILogger log, string exception);

    [LoggerMessage(5220, LogLevel.Error,
        "Zalo refuses requests for a reason a person has to mend: error {Code}. {Hint}")]
    public static partial void NeedsOperator(ILogger log, int code, string hint);

    [LoggerMessage(5221, LogLevel.Warning, "Zalo answered with error {Code}, which is in no list.")]
    public static partial void UnknownError(ILogger log, int code);

    [LoggerMessage(5222, LogLevel.Warning, "A picture is shown in words: {Reason}.")]
    public static partial void PictureInWords(ILogger log, string reason);
}
