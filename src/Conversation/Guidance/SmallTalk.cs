namespace AwarenessBot.Conversation.Guidance;

/// <summary>Topics that are manners, not questions (fixed ids).</summary>
internal static class SmallTalk
{
    public const string Greeting = "greeting";

    public const string OutOfScope = "out_of_scope";

    public static bool Is(string topic) => topic is Greeting or "thanks_bye" or OutOfScope;
}
