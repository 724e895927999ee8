using System.Globalization;

namespace AwarenessBot.Channels.DirectLine.Feeds;

/// <summary>
/// Where a client stands: the stamp of the last activity it has, in milliseconds since 1970. So it goes on growing over
/// a restart, although nobody stores it.
/// </summary>
internal static class Watermark
{
    // September 2001. A client that makes one up says 0 or 1.
    private const long Earliest = 1_000_000_000_000;

    /// <summary>A watermark as it came; nothing when there is none, or none of ours.</summary>
    public static long? Read(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;

    public static string Write(long place) => place.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether we can have said this one, when the last activity is at <paramref name="last"/>.</summary>
    public static bool IsPlausible(long place, long last) => place >= Earliest && place <= last;

    /// <summary>For a conversation of which nothing is held: before all that can still come.</summary>
    public static long Before(DateTimeOffset now) => now.ToUnixTimeMilliseconds() - 1;
}
