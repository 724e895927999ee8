using System.Globalization;

namespace AwarenessBot.Engine.Activities;

/// <summary>The form of <see cref="Activity.Timestamp"/>: UTC with milliseconds, <c>2026-11-22T01:55:49.001Z</c>.</summary>
public static class Timestamps
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffZ";

    /// <summary>The moment as text; what is finer than a millisecond is cut off.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The moment; nothing when it was not written by <see cref="Of"/>.</summary>
    public static DateTimeOffset? Read(string? text) => DateTimeOffset.TryParseExact(
        text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : null;
}
