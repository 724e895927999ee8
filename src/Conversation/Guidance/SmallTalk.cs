namespace AwarenessBot.Conversation.Guidance;

/// <summary>Topics that are manners, not questions (fixed ids).</summary>
internal static class SmallTalk
{
    public const string Greeting = "greeting";

    public static bool Is(string topic) => topic is Greeting or "thanks_bye" or "out_of_scope";
}
