using AwarenessBot.Content.Safety;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>What may be asked, and nothing else (safeguarding rule S43): safety, what, by which role, where, how to reach them.</summary>
internal static class ReportQuestions
{
    public const string Safe = "safe";
    public const string About = "about";
    public const string Story = "story";
    public const string Kind = "kind";
    public const string ByWhom = "by";
    public const string ByOther = "by_other";
    public const string Place = "place";
    public const string Contact = "contact";
    public const string Phone = "phone";
    public const string PhoneTime = "phone_time";
    public const string Send = "send";
    public const string Change = "change";
    public const string Keep = "keep";
    public const string Receipt = "receipt";

    /// <summary>The order they are asked in.</summary>
    public static IReadOnlyList<string> InOrder { get; } =
        [Safe, About, Story, Kind, ByWhom, ByOther, Place, Contact, Phone, PhoneTime, Send];

    /// <summary>What can be told anew, once it has been read back.</summary>
    public static IReadOnlyList<string> Changeable { get; } = [About, Story, Kind, ByWhom, Place, Contact];

    // "Who did it" has no answer here, and asking would hurt.
    private static readonly string[] WithoutCulprit = [DangerKind.SelfHarm.Id(), DangerKind.Missing.Id()];

    /// <summary>Whether this is a step of the report.</summary>
    public static bool Knows(string step) => step.Length == 0 || step is Change or Keep or Receipt || InOrder.Contains(step);

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
        Kind => ReportPhrases.AskKind,
        Story => ReportPhrases.AskStory,
        ByWhom => ReportPhrases.AskBy,
        ByOther => ReportPhrases.AskByOther,
        Place => ReportPhrases.AskPlace,
        Contact => ReportPhrases.AskContact,
        Phone => ReportPhrases.AskPhone,
        PhoneTime => ReportPhrases.AskPhoneTime,
        Change => ReportPhrases.AskChange,
        Keep => ReportPhrases.StoppedAskKeep,
        Receipt => ReportPhrases.AskReceipt,
        _ => ReportPhrases.AskSend,
    };

    /// <summary>Whether "who did it" has no answer in such a thing.</summary>
    public static bool HasNoCulprit(string? kind) => WithoutCulprit.Contains(kind);

    /// <summary>What is asked next. What is known already is not asked.</summary>
    public static string After(string step, DialogContext dialog)
    {
        // From beside the way ("change", "keep") it goes on at the first open question.
        var ahead = InOrder.Contains(step) ? InOrder.SkipWhile(other => other != step).Skip(1) : InOrder;
        return ahead.First(next => IsToBeAsked(next, dialog));
    }

    /// <summary>What was asked before this, to be answered anew; none where nothing was.</summary>
    public static string? Before(string step, DialogContext dialog) =>
        InOrder.TakeWhile(other => other != step).LastOrDefault(asked => asked switch
        {
            Safe => false,
            ByOther => false,
            Phone or PhoneTime when dialog.Answer(Told.Contact) != ReportChoices.ByPhone => false,
            _ => NotedAs(asked) is { } name && dialog.Noted(name) is not null,
        });

    /// <summary>Forgets an answer and what hangs on it. The story stays: it is added to.</summary>
    public static void Forget(string question, DialogContext dialog)
    {
        string[] names = question switch
        {
            Story => [Told.StoryDone],
            Place => [Told.Place, Told.Province],
            Contact => [Told.Contact, Told.Phone, Told.PhoneTime],
            Phone => [Told.Phone, Told.PhoneTime],
            _ => NotedAs(question) is { } name ? [name] : [],
        };
        foreach (var name in names)
        {
            dialog.Note(name, null);
        }
    }

    private static bool IsToBeAsked(string step, DialogContext dialog) => step switch
    {
        Story => dialog.Noted(Told.StoryDone) is null,
        ByWhom => dialog.Noted(Told.ByWhom) is null && (!HasNoCulprit(dialog.Answer(Told.Kind)) || dialog.Noted(Told.Harmed) is not null),
        ByOther => dialog.Answer(Told.ByWhom) == ReportChoices.AnotherRole,
        Phone => dialog.Answer(Told.Contact) == ReportChoices.ByPhone && dialog.Noted(Told.Phone) is null,
        PhoneTime => dialog.Answer(Told.Phone) is not null && dialog.Noted(Told.PhoneTime) is null,
        _ => NotedAs(step) is not { } name || dialog.Noted(name) is null,
    };
}
