namespace AwarenessBot.Conversation.Speaking;

/// <summary>The phrases the bot cannot do without; the content checker is given <see cref="All"/>.</summary>
public static class PhraseIds
{
    internal const string Welcome = "welcome";
    internal const string WelcomeShort = "welcome_short";
    internal const string WelcomeBack = "welcome_back";
    internal const string Hello = "hello";
    internal const string ProgramShort = "program_short";
    internal const string AskWho = "ask_who";
    internal const string WhoNoted = "who_noted";
    internal const string WhoSkipped = "who_skipped";
    internal const string Menu = "menu";
    internal const string NotUnderstood = "not_understood";
    internal const string NotUnderstoodAgain = "not_understood_again";
    internal const string DidYouMean = "did_you_mean";
    internal const string PleaseChoose = "please_choose";
    internal const string PleaseChooseAgain = "please_choose_again";
    internal const string PleaseName = "please_name_a_place";
    internal const string PlaceNoted = "place_noted";
    internal const string PlaceContacts = "place_contacts";
    internal const string OfficeMoved = "office_moved";
    internal const string JustSaid = "just_said";
    internal const string BackToQuestion = "back_to_question";
    internal const string Stopped = "stopped";
    internal const string Restarted = "restarted";
    internal const string StillHere = "still_here";
    internal const string StillHereAgain = "still_here_again";
    internal const string StillHereMore = "still_here_more";
    internal const string FriendConcern = "friend_concern";
    internal const string FriendDanger = "friend_danger";
    internal const string OtherChildDanger = "other_child_danger";
    internal const string AfterAlarm = "after_alarm";
    internal const string MisreadTakenBack = "misread_taken_back";
    internal const string MisreadNothing = "misread_nothing";
    internal const string LostPlace = "lost_place";
    internal const string OnlyText = "only_text";
    internal const string SomethingBroke = "something_broke";
    internal const string NotSaved = "not_saved";
    internal const string SourcesIntro = "sources_intro";
    internal const string SourcesReviewed = "sources_reviewed";
    internal const string SourceWithoutNumber = "source_without_number";
    internal const string SourcesNone = "sources_none";
    internal const string FaqsIntro = "faqs_intro";
    internal const string NothingToGoBackTo = "nothing_to_go_back_to";
    internal const string ButtonMenu = "button_menu";
    internal const string ButtonHelp = "button_help";
    internal const string ButtonMore = "button_more";
    internal const string ButtonBack = "button_back";
    internal const string ButtonSkip = "button_skip";
    internal const string ButtonYes = "button_yes";
    internal const string ButtonNo = "button_no";
    internal const string ButtonNone = "button_none_of_these";
    internal const string ButtonMisread = "button_misread";
    internal const string ButtonSafe = "button_safe";
    internal const string ButtonNotSafe = "button_not_safe";
    internal const string ButtonSources = "button_sources";
    internal const string ButtonFaqs = "button_faqs";

    public static IReadOnlyList<string> All { get; } =
    [
        Welcome, WelcomeShort, WelcomeBack, Hello, ProgramShort, AskWho, WhoNoted, WhoSkipped, Menu, NotUnderstood,
        NotUnderstoodAgain, DidYouMean, PleaseChoose, PleaseChooseAgain, PleaseName, PlaceNoted, PlaceContacts, OfficeMoved, JustSaid, BackToQuestion, Stopped,
        Restarted, StillHere, StillHereAgain, StillHereMore, FriendConcern, FriendDanger, OtherChildDanger,
        AfterAlarm, MisreadTakenBack, MisreadNothing, LostPlace, OnlyText, SomethingBroke, NotSaved,
        SourcesIntro, SourcesReviewed, SourceWithoutNumber, SourcesNone, FaqsIntro, NothingToGoBackTo, ButtonMenu, ButtonHelp, ButtonMore, ButtonBack, ButtonSkip, ButtonYes, ButtonNo,
        ButtonNone, ButtonMisread, ButtonSafe, ButtonNotSafe, ButtonSources, ButtonFaqs, .. Reporting.ReportPhrases.All,
    ];
}
