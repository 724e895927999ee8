using AwarenessBot.Channels.Messenger.Wire;

namespace AwarenessBot.Channels.Messenger;

/// <summary>What the page shows before anybody has written: the greeting, four questions to tap, the menu beside the text box.</summary>
internal static class ProfileTexts
{
    // Limits of the platform; that of the greeting is from older documents.
    private const int LongestGreeting = 160;
    private const int LongestQuestion = 80;
    private const int LongestMenuTitle = 30;

    private const string Everybody = "default";
    private const string Greeting = "messenger_greeting";

    private static readonly string[] Questions = ["messenger_ask_bullying", "messenger_ask_scam", "messenger_ask_parent", "messenger_ask_topics"];
    private static readonly string[] Menu = ["messenger_menu_help", "messenger_menu_topics", "messenger_menu_restart"];

    public static IEnumerable<string> PhraseIds => [Greeting, .. Questions, .. Menu];

    /// <summary>What is tapped is said: the payload is the sentence itself.</summary>
    public static ProfileRequest Of(Func<string, string> text) => new()
    {
        GetStarted = new ProfilePayload(EventReader.GetStarted),
        Greeting = [new ProfileGreeting(Everybody, text(Greeting))],
        IceBreakers = [new ProfileIceBreakers([.. Questions.Select(text).Select(question => new ProfileQuestion(question, question))], Everybody)],
        PersistentMenu =
        [
            new ProfileMenu(Everybody, ComposerInputDisabled: false, [.. Menu.Select(text).Select(Saying)]),
        ],
    };

    private static OutButton Saying(string title) => new("postback", title) { Payload = title };

    /// <summary>Phrases that are missing or longer than the platform shows; the ids, with what is wrong.</summary>
    public static IEnumerable<string> Problems(Func<string, string> text) =>
        Problems(text, [Greeting], LongestGreeting)
            .Concat(Problems(text, Questions, LongestQuestion))
            .Concat(Problems(text, Menu, LongestMenuTitle));

    private static IEnumerable<string> Problems(Func<string, string> text, IEnumerable<string> ids, int longest) =>
        from id in ids
        let length = text(id).Length
        where length == 0 || length > longest
        select length == 0 ? $"the phrase {id} is missing" : $"the phrase {id} has {length} characters, {longest} are allowed";
}
