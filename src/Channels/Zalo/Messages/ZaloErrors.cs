using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Channels.Zalo.Messages;

/// <summary>What is done about an error of Zalo's.</summary>
internal enum Remedy
{
    /// <summary>None needed: it was accepted.</summary>
    None,

    /// <summary>Ask for another access token and send once more.</summary>
    RenewToken,

    /// <summary>Upload the picture again and send once more.</summary>
    UploadAgain,

    /// <summary>Send once more in plain words, without buttons or picture.</summary>
    PlainText,

    /// <summary>It is sent again later.</summary>
    Later,

    /// <summary>This message is given up.</summary>
    GiveUp,

    /// <summary>This message is given up, and an operator should know.</summary>
    GiveUpAndTell,

    /// <summary>The person cannot be reached.</summary>
    PersonLeft,

    /// <summary>Nothing can be sent before an operator mends something.</summary>
    Operator,
}

/// <summary>Zalo's errors: the integer <c>error</c> of an answer that has HTTP status 200 all the same.</summary>
internal static class ZaloErrors
{
    public static Remedy RemedyOf(long code) => code switch
    {
        0 => Remedy.None,
        -32 => Remedy.Later, // too many requests
        -100 => Remedy.UploadAgain, // the uploaded picture has expired
        -200 => Remedy.Later, // not sent
        -201 => Remedy.PlainText, // a parameter is wrong
        -204 or -205 => Remedy.Operator, // the account is disabled or gone
        -209 => Remedy.Operator, // the app is not active
        -210 => Remedy.PlainText, // a parameter is too long
        -211 => Remedy.GiveUpAndTell, // out of quota: replies within 48 hours need none
        -212 => Remedy.Operator, // the app may not use this interface
        -213 => Remedy.PersonLeft, // does not follow
        -214 => Remedy.Later, // still being processed
        -216 or -220 or -124 => Remedy.RenewToken, // the access token is invalid, or has expired
        -217 => Remedy.GiveUp, // blocks invitations
        -218 => Remedy.GiveUp, // the person's quota of today
        -219 => Remedy.Operator, // the app was removed
        -221 => Remedy.Operator, // the account must be verified
        -223 => Remedy.Operator, // the account has not allowed this
        -224 => Remedy.Operator, // the account needs a package
        -227 => Remedy.PersonLeft, // banned, or away for 45 days
        -230 or -232 => Remedy.PersonLeft, // silent for seven days
        -233 => Remedy.PlainText, // a kind of message it does not take
        -234 => Remedy.GiveUp, // not at night: for advertising only
        -235 => Remedy.Operator, // not for this kind of account
        -240 => Remedy.Operator, // the old interface is shut
        -242 => Remedy.Operator, // a wrong proof of the app's secret
        -244 => Remedy.PersonLeft, // does not want messages from the account
        -248 => Remedy.GiveUpAndTell, // against the platform's rules
        -249 or -320 or -321 => Remedy.Operator, // the account for billing
        _ => Remedy.GiveUpAndTell,
    };

    /// <summary>Whether the code is in the list at all.</summary>
    public static bool IsKnown(long code) => code is -211 or -248 || RemedyOf(code) != Remedy.GiveUpAndTell;

    /// <summary>How a request ends for which there is no further remedy.</summary>
    public static SendResult ResultOf(long code) => RemedyOf(code) switch
    {
        Remedy.None => SendResult.Sent,
        Remedy.Later => SendResult.RetryLater($"zalo_{code}"),
        Remedy.PersonLeft => SendResult.PersonLeft($"zalo_{code}"),
        Remedy.Operator or Remedy.RenewToken => SendResult.Misconfigured($"zalo_{code}"),
        _ => SendResult.Refused($"zalo_{code}"),
    };

    /// <summary>What an operator can do about it.</summary>
    public static string HintOf(long code) => code switch
    {
        -204 or -205 => "The Official Account is disabled or does not exist.",
        -209 or -219 => "The app is not active or was removed from the Official Account: see developers.zalo.me.",
        -211 => "The Official Account has no quota left for messages outside 48 hours.",
        -212 or -223 => "The app has not been granted the right to send consultation messages.",
        -216 or -220 or -124 => "The access token is refused even after it was renewed.",
        -221 => "The Official Account must be verified.",
        -224 => "The Official Account needs a package that allows sending through the interface.",
        -242 => "The proof of the app's secret is wrong: see Channels:Zalo:SendAppSecretProof and AppSecret.",
        -248 => "Zalo says that a message is against its rules: have a person read what the bot says.",
        -320 or -321 or -249 => "The billing account linked to the Official Account needs attention.",
        _ => "See the list of errors on developers.zalo.me.",
    };
}
