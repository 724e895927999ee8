using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Desks;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>The answers a question of a report offers as buttons.</summary>
internal static class ReportChoices
{
    /// <summary>Noted of who did it while it is none of those first shown.</summary>
    public const string AnotherRole = "another";

    public const string Self = "self";

    public const string Friend = "friend";

    public const string Other = "other";

    public const string NoContact = "none";

    public const string ByPhone = "phone";

    public const string ByChat = "chat";

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

    private static readonly Choice AboutSelf = new(Self, "button_about_self");
    private static readonly Choice AboutFriend = new(Friend, "button_about_friend");
    private static readonly Choice AboutOwnChild = new("own_child", "button_about_own_child");
    private static readonly Choice AboutStudent = new("student", "button_about_student");
    private static readonly Choice AboutOther = new(Other, "button_about_other");

    private static readonly Choice[] Contacts =
        [new(NoContact, "button_contact_none"), new(ByChat, "button_contact_chat"), new(ByPhone, "button_contact_phone")];

    private static readonly Choice[] Everyone = [AboutSelf, AboutFriend, AboutOwnChild, AboutStudent, AboutOther];

    /// <summary>Every phrase of a choice.</summary>
    public static IEnumerable<string> Phrases =>
        Kinds.Concat(Roles).Concat(OtherRoles).Concat(Everyone).Concat(Contacts).Select(choice => choice.Phrase);

    /// <summary>The choices of a question; none where it is open or has buttons of its own.</summary>
    /// <param name="question">The step.</param>
    /// <param name="teller">Who tells.</param>
    /// <param name="isYoung">They call themselves as the young do; that an adult may be telling is not offered to them.</param>
    /// <param name="chatStays">Whether a message can reach them in this chat later.</param>
    public static IReadOnlyList<Choice> Of(string question, Audience? teller, bool isYoung, bool chatStays) => question switch
    {
        ReportQuestions.About => teller switch
        {
            Audience.Parent => [AboutOwnChild, AboutOther],
            Audience.Teacher => [AboutStudent, AboutOther],
            null when !isYoung => [AboutSelf, AboutFriend, AboutOwnChild, AboutStudent],
            _ => [AboutSelf, AboutFriend, AboutOther],
        },
        ReportQuestions.Kind => Kinds,
        ReportQuestions.ByWhom => Roles,
        ReportQuestions.ByOther => OtherRoles,
        ReportQuestions.Contact => [.. Contacts.Where(contact => chatStays || contact.Value != ByChat)],
        _ => [],
    };

    /// <summary>Who is likely to be telling, by whom it is about.</summary>
    public static Audience? TellerOf(string about) => about switch
    {
        Self or Friend => Audience.Teen,
        "own_child" => Audience.Parent,
        "student" => Audience.Teacher,
        _ => null,
    };

    /// <summary>The phrase of an answer that was chosen.</summary>
    public static string? PhraseFor(string question, string value)
    {
        IReadOnlyList<Choice> choices = question switch
        {
            ReportQuestions.About => Everyone,
            ReportQuestions.ByWhom => [.. Roles, .. OtherRoles],
            ReportQuestions.Contact => Contacts,
            _ => Kinds,
        };
        return choices.FirstOrDefault(choice => choice.Value == value)?.Phrase;
    }

    private static Choice Role(string id) => new(id, "button_by_" + id);
}

/// <summary>One answer to choose: what is noted, and the phrase on its button.</summary>
internal sealed record Choice(string Value, string Phrase);
