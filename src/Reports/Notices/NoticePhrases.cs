namespace AwarenessBot.Reports.Notices;

/// <summary>
/// Phrases of content that notices are made of, with <c>{number}</c> and, but for the subject, <c>{link}</c>. They say nothing of what
/// was told, by whom, or how bad it is (S24, S39).
/// </summary>
public static class NoticePhrases
{
    public const string Subject = "notice_subject";

    public const string New = "notice_new";

    public const string Climbed = "notice_climbed";

    public const string FollowUp = "notice_follow_up";

    public const string Call111 = "notice_call_111";

    /// <summary>Without these, nobody could be told anything.</summary>
    public static IReadOnlyList<string> All { get; } = [Subject, New, Climbed, FollowUp, Call111];

    internal static string Of(string reason) => reason switch
    {
        NoticeReasons.Climbed => Climbed,
        NoticeReasons.FollowUp => FollowUp,
        NoticeReasons.Call111 => Call111,
        _ => New,
    };
}
