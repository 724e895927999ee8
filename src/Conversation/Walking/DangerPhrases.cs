using AwarenessBot.Content;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Conversation.Walking;

/// <summary>The danger phrases of the content itself: what its urgent and emergency rules must fire on.</summary>
public static class DangerPhrases
{
    public static IReadOnlyList<string> Of(Library library) =>
        [.. library.DangerRules.Where(rule => rule.Level >= DangerLevel.Urgent).SelectMany(rule => rule.MustFire).Distinct()];
}
