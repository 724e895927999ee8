namespace AwarenessBot.Content.Provenance;

/// <summary>
/// Reviews and phone checks run out at midnight in Vietnam, wherever the server stands. The country has one zone and
/// has not changed its clocks since 1975, so a fixed offset needs no time zone data.
/// </summary>
public static class VietnamDay
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static DateOnly Today(TimeProvider time) => Of(time.GetUtcNow());

    public static DateOnly Of(DateTimeOffset now) => DateOnly.FromDateTime(Clock(now));

    /// <summary>What clocks in Vietnam show.</summary>
    public static DateTime Clock(DateTimeOffset now) => now.ToOffset(Offset).DateTime;
}
