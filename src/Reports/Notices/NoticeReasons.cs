namespace AwarenessBot.Reports.Notices;

/// <summary>Why a responder is told. With <c>notice_</c> in front, the phrase that says it.</summary>
public static class NoticeReasons
{
    public const string New = "new";

    public const string Climbed = "climbed";

    public const string FollowUp = "follow_up";

    public const string Call111 = "call_111";

    /// <summary>Whether it asks somebody to take a case; pointless once somebody has.</summary>
    internal static bool AsksToTake(string reason) => reason is New or Climbed or Call111;
}
