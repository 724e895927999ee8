using AwarenessBot.Content;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Conversation.Walking;

/// <summary>
/// The danger phrases a walk says: the first example of each urgent and emergency rule. What else a rule must fire on is
/// tried once when content is read; recognition does not see the state, so once is enough.
/// </summary>
public static class DangerPhrases
{
    public static IReadOnlyList<string> Of(Library library) =>
        [.. library.DangerRules.Where(rule => rule.Level >= DangerLevel.Urgent).Select(rule => rule.MustFire[0]).Distinct()];
}
