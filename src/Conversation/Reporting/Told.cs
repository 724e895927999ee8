using AwarenessBot.Engine.Dialogs;

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

    public const string ByWhom = Prefix + "by";
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
        var story = dialog.Answer(Story) is { } before ? before + "\n" + text : text;
        dialog.Note(Story, Shortened(story));
    }

    /// <summary>What is kept of a story.</summary>
    public static string Shortened(string story) => story.Length <= LongestStory ? story : story[..LongestStory];
}
