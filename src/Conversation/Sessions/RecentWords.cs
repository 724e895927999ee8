using AwarenessBot.Engine.State;

namespace AwarenessBot.Conversation.Sessions;

/// <summary>The short window in which several messages are read as one.</summary>
internal static class RecentWords
{
    // Safeguarding rule S3: a disclosure may be split over up to five messages in three minutes.
    private const int Kept = 4;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(3);

    public static bool IsRecent(Said said, DateTimeOffset now) => now - said.At <= Window;

    public static IReadOnlyList<Said> With(IReadOnlyList<Said> recent, string text, DateTimeOffset now) =>
        [.. recent.Append(new Said(text, now)).Where(said => IsRecent(said, now)).TakeLast(Kept)];
}
