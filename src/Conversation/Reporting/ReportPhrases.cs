namespace AwarenessBot.Conversation.Reporting;

/// <summary>The phrases of reports, receipts and what is kept; part of <see cref="Speaking.PhraseIds.All"/>.</summary>
internal static class ReportPhrases
{
    public const string AskSafe = "report_ask_safe";
    public const string NotSafeNow = "report_not_safe_now";
    public const string AskAbout = "report_ask_about";
    public const string WhoReads = "report_who_reads";
    public const string PlatformSees = "report_platform_sees";
    public const string WayOut = "report_way_out";
    public const string AskKind = "report_ask_kind";
    public const string AskStory = "report_ask_story";
    public const string StoryMore = "report_story_more";
    public const string StoryGoOn = "report_story_go_on";
    public const string AskBy = "report_ask_by";
    public const string AskByOther = "report_ask_by_other";
    public const string AskPlace = "report_ask_place";
    public const string AskContact = "report_ask_contact";
    public const string AskContactChat = "report_ask_contact_chat";
    public const string AskPhone = "report_ask_phone";
    public const string AskPhoneTime = "report_ask_phone_time";
    public const string PhoneUnclear = "report_phone_unclear";
    public const string SummaryIntro = "report_summary_intro";
    public const string SummaryLine = "report_summary_line";
    public const string AskSend = "report_ask_send";
    public const string Sent = "report_sent";
    public const string AskReceipt = "report_ask_receipt";
    public const string Receipt = "report_receipt";
    public const string ReceiptRefused = "report_receipt_refused";
    public const string StoppedAskKeep = "report_stopped_ask_keep";
    public const string StoppedThrown = "report_stopped_thrown";
    public const string StoppedSent = "report_stopped_sent";
    public const string NoImages = "report_no_images";
    public const string BackAfterDanger = "report_back_after_danger";
    public const string ClearChat = "report_clear_chat";
    public const string AskChange = "report_ask_change";
    public const string Thanks = "report_thanks";
    public const string ByNoted = "report_by_noted";
    public const string ByAvoided = "report_by_avoided";
    public const string ByReader = "report_by_reader";
    public const string NoPhone = "report_no_phone";
    public const string PhoneNoted = "report_phone_noted";
    public const string PhoneOfAccused = "report_phone_of_accused";
    public const string KeptNotSent = "report_kept_not_sent";
    public const string SaysTakeYourTime = "report_says_take_your_time";
    public const string SaysWhoReads = "report_says_who_reads";
    public const string SaysParents = "report_says_parents";
    public const string SaysNotSent = "report_says_not_sent";
    public const string SaysLeft = "report_says_left";
    public const string SaysNothingHere = "report_says_nothing_here";
    public const string SaysThenWhat = "report_says_then_what";
    public const string SaysSent = "report_says_sent";
    public const string SaysHowLong = "report_says_how_long";
    public const string SaysAddLater = "report_says_add_later";
    public const string SaysTakeBack = "report_says_take_back";

    public const string Deadline15M = "deadline_15m";
    public const string Deadline1H = "deadline_1h";
    public const string Deadline4H = "deadline_4h";

    public const string ValueSkipped = "value_skipped";
    public const string ValueStoryKept = "value_story_kept";
    public const string ValuePlace = "value_place";
    public const string ValuePhone = "value_phone";
    public const string ValuePhoneTime = "value_phone_time";

    public const string ButtonReport = "button_report";
    public const string ButtonReportSafe = "button_report_safe";
    public const string ButtonReportNotSafe = "button_report_not_safe";
    public const string ButtonNoChange = "button_no_change";
    public const string ButtonGoOn = "button_go_on";
    public const string ButtonSendNow = "button_send_now";
    public const string ButtonSend = "button_send";
    public const string ButtonChange = "button_change";
    public const string ButtonStop = "button_stop_report";
    public const string ButtonKeepCode = "button_keep_code";
    public const string ButtonNoCode = "button_no_code";
    public const string ButtonSendSoFar = "button_send_so_far";
    public const string ButtonThrowAway = "button_throw_away";
    public const string ButtonDone = "button_done";

    public const string ReceiptFound = "receipt_found";
    public const string ReceiptUnknown = "receipt_unknown";
    public const string ReceiptWait = "receipt_wait";
    public const string ReceiptNoReply = "receipt_no_reply_yet";
    public const string ReceiptReplies = "receipt_replies_intro";
    public const string ReceiptAskMore = "receipt_ask_more";
    public const string ReceiptAskWords = "receipt_ask_words";
    public const string ReceiptWordsKept = "receipt_words_kept";
    public const string ReceiptEraseConfirm = "receipt_erase_confirm";
    public const string ReceiptEraseAsked = "receipt_erase_asked";
    public const string ReceiptHow = "receipt_how";
    public const string ReceiptCount = "receipt_count";
    public const string ReceiptLost = "receipt_lost";
    public const string ButtonAddWords = "button_add_words";
    public const string ButtonAskErase = "button_ask_erase";

    public const string Nudge = "nudge";

    public const string MyDataKept = "my_data_kept";
    public const string MyDataAskErase = "my_data_ask_erase";
    public const string MyDataErased = "my_data_erased";
    public const string ButtonEraseChat = "button_erase_chat";

    private static readonly string[] Labels = ["about", "kind", "story", "by", "place", "contact"];

    private static readonly string[] States = ["received", "read", "taken", "handed_over", "closed", "erased"];

    public static IReadOnlyList<string> All { get; } =
    [
        AskSafe, NotSafeNow, AskAbout, WhoReads, PlatformSees, WayOut,
        AskKind, AskStory, StoryMore, AskBy, AskByOther, AskPlace, AskContact, AskContactChat, AskPhone,
        AskPhoneTime, PhoneUnclear, SummaryIntro, SummaryLine, AskSend, Sent, AskReceipt, Receipt, ReceiptRefused, StoppedAskKeep, StoppedThrown,
        StoppedSent, NoImages, BackAfterDanger, ClearChat, Deadline15M, Deadline1H, Deadline4H, ValueSkipped, ValueStoryKept, ValuePlace, ValuePhone, ValuePhoneTime,
        AskChange, Thanks, ByNoted, ByAvoided, ByReader, NoPhone, StoryGoOn, PhoneNoted, PhoneOfAccused, KeptNotSent, SaysTakeYourTime,
        SaysWhoReads, SaysParents, SaysNotSent, SaysLeft, SaysNothingHere, SaysThenWhat, SaysSent, SaysHowLong, SaysAddLater, SaysTakeBack, ReceiptCount, ReceiptLost,
        ButtonReport, ButtonReportSafe, ButtonReportNotSafe, ButtonNoChange, ButtonGoOn, ButtonSendNow, ButtonSend, ButtonChange, ButtonStop,
        ButtonKeepCode, ButtonNoCode, ButtonSendSoFar, ButtonThrowAway, ButtonDone, ReceiptFound, ReceiptUnknown, ReceiptWait,
        ReceiptNoReply, ReceiptReplies, ReceiptAskMore, ReceiptAskWords, ReceiptWordsKept, ReceiptEraseConfirm, ReceiptEraseAsked,
        ReceiptHow, Nudge, ButtonAddWords, ButtonAskErase, MyDataKept, MyDataAskErase, MyDataErased, ButtonEraseChat,
        .. Labels.Select(Label), .. States.Select(state => "status_" + state), .. ReportChoices.Phrases,
    ];

    /// <summary>What a line of the summary is about.</summary>
    public static string Label(string name) => "label_" + name;

    /// <summary>A state in words of the one who told.</summary>
    public static string Status(AwarenessBot.Reports.Cases.CaseState state) => "status_" + States[(int)state];
}
