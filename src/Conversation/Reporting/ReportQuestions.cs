using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Desks;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>What may be asked, and nothing else (safeguarding rule S43): safety, what, by which role, where, how to reach them.</summary>
internal static class ReportQuestions
{
    public const string Safe = "safe";
    public const string About = "about";
    public const string Readers = "readers";
    public const string Kind = "kind";
    public const string Story = "story";
    public const string ByWhom = "by";
    public const string ByOther = "by_other";
    public const string Place = "place";
    public const string Contact = "contact";
    public const string Phone = "phone";
    public const string PhoneTime = "phone_time";
    public const string Send = "send";
    public const string Keep = "keep";
    public const string Receipt = "receipt";

    /// <summary>Noted of who did it while it is none of those first shown.</summary>
    public const string AnotherRole = "another";

    /// <summary>The order they are asked in.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
        [Safe, About, Readers, Kind, Story, ByWhom, ByOther, Place, Contact, Phone, PhoneTime, Send];

    private static readonly Choice[] Kinds =
    [
        new("cyberbullying", "button_kind_cyberbullying"), new("sextortion", "button_kind_sextortion"),
        new("image_abuse", "button_kind_image_abuse"), new("grooming", "button_kind_grooming"),
        new("sexual_abuse", "button_kind_sexual_abuse"), new("violence", "button_kind_violence"),
        new("self_harm", "button_kind_self_harm"), new("scam", "button_kind_scam"), new("missing", "button_kind_missing"),
        new(Desk.OtherKind, "button_kind_other"),
    ];

    // Those it most often is; everybody else behind one button more. A list of a dozen is no question for a child, and no channel
    // shows it whole.
    private static readonly Choice[] Roles =
    [
        Role(AccusedRoles.Classmate), Role(AccusedRoles.OlderPupil), Role(AccusedRoles.Teacher), Role(AccusedRoles.Parent),
        Role(AccusedRoles.Relative), Role(AccusedRoles.OnlineStranger), new(AnotherRole, "button_by_another"),
    ];

    private static readonly Choice[] OtherRoles =
    [
        Role(AccusedRoles.SchoolStaff), Role(AccusedRoles.Neighbour), Role(AccusedRoles.KnownAdult), Role(AccusedRoles.Stranger),
        Role(AccusedRoles.Official), Role(AccusedRoles.ResponderOffice),
    ];

    private static readonly Choice Self = new("self", "button_about_self");
    private static readonly Choice Friend = new("friend", "button_about_friend");
    private static readonly Choice OwnChild = new("own_child", "button_about_own_child");
    private static readonly Choice Student = new("student", "button_about_student");
    private static readonly Choice OtherChild = new("other", "button_about_other");

    private static readonly Choice NoContact = new("none", "button_contact_none");
    private static readonly Choice ByChat = new("chat", "button_contact_chat");
    private static readonly Choice ByPhone = new("phone", "button_contact_phone");

    /// <summary>Every phrase of a choice.</summary>
    public static IEnumerable<string> Phrases =>
        Kinds.Concat(Roles).Concat(OtherRoles).Concat([Self, Friend, OwnChild, Student, OtherChild, NoContact, ByChat, ByPhone]).Select(choice => choice.Phrase);

    /// <summary>The choices of a question; none where it is open or has buttons of its own.</summary>
    /// <param name="question">The step.</param>
    /// <param name="teller">Who tells.</param>
    /// <param name="chatStays">Whether a message can reach them in this chat later.</param>
    public static IReadOnlyList<Choice> ChoicesOf(string question, Audience? teller, bool chatStays) => question switch
    {
        About => teller switch
        {
            Audience.Parent => [OwnChild, OtherChild],
            Audience.Teacher => [Student, OtherChild],
            null => [Self, Friend, OwnChild, Student],
            _ => [Self, Friend, OtherChild],
        },
        Kind => Kinds,
        ByWhom => Roles,
        ByOther => OtherRoles,
        Contact => chatStays ? [NoContact, ByChat, ByPhone] : [NoContact, ByPhone],
        _ => [],
    };

    /// <summary>Who is likely to be telling, by whom it is about.</summary>
    public static Audience? TellerOf(string about) => about switch
    {
        "self" or "friend" => Audience.Teen,
        "own_child" => Audience.Parent,
        "student" => Audience.Teacher,
        _ => null,
    };

    /// <summary>The phrase of an answer that was chosen.</summary>
    public static string? PhraseFor(string question, string value)
    {
        IReadOnlyList<Choice> choices = question switch
        {
            About => [Self, Friend, OwnChild, Student, OtherChild],
            Contact => [NoContact, ByChat, ByPhone],
            ByWhom => [.. Roles, .. OtherRoles],
            _ => ChoicesOf(question, null, chatStays: true),
        };
        return choices.FirstOrDefault(choice => choice.Value == value)?.Phrase;
    }

    /// <summary>What an open question takes, any words at all.</summary>
    public static bool IsOpen(string question) => question is Story or Place or Phone or PhoneTime;

    /// <summary>Where the answer is noted; none for questions that are not kept.</summary>
    public static string? NotedAs(string question) => question switch
    {
        Safe => Told.Safe,
        About => Told.About,
        Kind => Told.Kind,
        Story => Told.Story,
        ByWhom or ByOther => Told.ByWhom,
        Place => Told.Place,
        Contact => Told.Contact,
        Phone => Told.Phone,
        PhoneTime => Told.PhoneTime,
        _ => null,
    };

    /// <summary>The phrase that asks.</summary>
    public static string PhraseOf(string question) => question switch
    {
        Safe => ReportPhrases.AskSafe,
        About => ReportPhrases.AskAbout,
        Readers => ReportPhrases.WhoReads,
        Kind => ReportPhrases.AskKind,
        Story => ReportPhrases.AskStory,
        ByWhom => ReportPhrases.AskBy,
        ByOther => ReportPhrases.AskByOther,
        Place => ReportPhrases.AskPlace,
        Contact => ReportPhrases.AskContact,
        Phone => ReportPhrases.AskPhone,
        PhoneTime => ReportPhrases.AskPhoneTime,
        Keep => ReportPhrases.StoppedAskKeep,
        Receipt => ReportPhrases.AskReceipt,
        _ => ReportPhrases.AskSend,
    };

    /// <summary>What is asked next. What is known already is not asked.</summary>
    public static string After(string step, DialogContext dialog) =>
        InOrder.SkipWhile(other => other != step).Skip(1).First(next => IsToBeAsked(next, dialog));

    private static bool IsToBeAsked(string step, DialogContext dialog) => step switch
    {
        Phone => dialog.Answer(Told.Contact) == "phone" && dialog.Noted(Told.Phone) is null,
        PhoneTime => dialog.Answer(Told.Contact) == "phone" && dialog.Answer(Told.Phone) is not null,
        ByOther => dialog.Answer(Told.ByWhom) == AnotherRole,
        About or Kind => dialog.Noted(NotedAs(step) ?? step) is null,
        _ => true,
    };

    private static Choice Role(string id) => new(id, "button_by_" + id);
}

/// <summary>One answer to choose: what is noted, and the phrase on its button.</summary>
internal sealed record Choice(string Value, string Phrase);
