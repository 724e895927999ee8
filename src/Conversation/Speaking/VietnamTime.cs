namespace AwarenessBot.Conversation.Speaking;

/// <summary>The calendar the content's dates are written in. Vietnam has one zone and no summer time: UTC+7 since 1975.</summary>
internal static class VietnamTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(now.ToOffset(Offset).DateTime);
}
