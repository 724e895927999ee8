using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// What has been told so far, noted in the dialog under way: it lies sealed in the session, and is erased with it unless the person
/// agrees to send it.
/// </summary>
internal static class Told
{
    /// <summary>Names that begin so hold what a person has told; where they are does not depend on it.</summary>
    public const string Prefix = "told.";

    public const string About = Prefix + "about";
    public const string Kind = Prefix + "kind";
    public const string Safe = Prefix + "safe";
    public const string Story = Prefix + "story";

    /// <summary>They have said that the story is told.</summary>
    public const string StoryDone = Prefix + "storyDone";

    /// <summary>They have been told who will read it.</summary>
    public const string Readers = Prefix + "readers";

    /// <summary>Somebody did harm, too, where what it is about has no "who did it".</summary>
    public const string Harmed = Prefix + "harmed";

    public const string ByWhom = Prefix + "by";
    /// <summary>Roles named in the story.</summary>
    public const string Named = Prefix + "named";

    public const string Province = Prefix + "province";
    public const string Place = Prefix + "place";
    public const string Contact = Prefix + "contact";
    public const string Phone = Prefix + "phone";
    public const string PhoneTime = Prefix + "phoneTime";

    /// <summary>The receipt, between the confirmation and the answer to "do you want it?".</summary>
    public const string Code = Prefix + "code";

    /// <summary>The question was passed over; it is not asked again.</summary>
    public const string Skipped = "-";

    // Ten thousand characters are four pages. A person who has more to say can add to the report.
    private const int LongestStory = 10_000;

    /// <summary>The answer; none where it was skipped or not asked.</summary>
    public static string? Answer(this DialogContext dialog, string name) =>
        dialog.Noted(name) is { } value && value != Skipped ? value : null;

    /// <summary>Adds a message to the story: it may come in several.</summary>
    public static void AddToStory(DialogContext dialog, string text)
    {
        dialog.Note(Story, Longer(dialog.Answer(Story), text));
        dialog.Note(Named, RolesNamed(dialog.Turn, dialog.Noted(Named)));
    }

    /// <summary>Adds a message to the story of a report that waits.</summary>
    public static void AddToWaiting(DialogContext dialog, string text)
    {
        var told = ReportDialog.Waiting(dialog)?.Values ?? DialogInstance.NoValues;
        var story = told.GetValueOrDefault(Story);
        dialog.NoteIn(ReportDialog.TheId, Story, Longer(story == Skipped ? null : story, text));
        if (RolesNamed(dialog.Turn, told.GetValueOrDefault(Named)) is { } named)
        {
            dialog.NoteIn(ReportDialog.TheId, Named, named);
        }
    }

    /// <summary>Notes what the last words are about, the worst of several; that somebody did harm is noted beside a harm without a culprit.</summary>
    public static void NoteKind(DialogContext dialog)
    {
        if (dialog.Turn.Meaning.Danger is not { Kind: { } kind, Level: var level } || dialog.Answer(Kind) == kind.Id())
        {
            return;
        }

        var known = dialog.Answer(Kind) is { } noted ? DangerNames.Kind(noted) : null;
        if (dialog.Answer(Kind) is not null && !(ReportQuestions.HasNoCulprit(dialog.Answer(Kind)) && ReportQuestions.HasNoCulprit(kind.Id())))
        {
            dialog.Note(Harmed, "yes");
        }

        // The worst of it is what it is about.
        if (dialog.Answer(Kind) is null || ReportSending.LeastOf(kind) > ReportSending.LeastOf(known) || (kind == DangerKind.SelfHarm && level == DangerLevel.Emergency))
        {
            dialog.Note(Kind, kind.Id());
        }
    }

    /// <summary>The roles named so far and in this message; none where none was.</summary>
    public static string? RolesNamed(TurnContext turn, string? soFar) =>
        AccusedRoles.AnyOf([.. AccusedRoles.In(soFar ?? string.Empty), .. turn.Meaning.RolesNamed.Where(role => role != AccusedRoles.Unknown)])
            is { Length: > 0 } named ? named : null;

    private static string Longer(string? story, string text) => Shortened(story is null ? text : story + "\n" + text);

    /// <summary>What is kept of a story.</summary>
    public static string Shortened(string story) => story.Length <= LongestStory ? story : story[..LongestStory];
}
