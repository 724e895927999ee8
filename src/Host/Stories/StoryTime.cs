using System.Globalization;

namespace AwarenessBot.Host.Stories;

/// <summary>Time in stories: <c>26 hours later</c>, <c>1 minute later</c>.</summary>
internal static class StoryTime
{
    public static TimeSpan Parse(string text)
    {
        if (text.Split(' ') is [var number, var unit, "later"] && int.TryParse(number, CultureInfo.InvariantCulture, out var count))
        {
            switch (unit.TrimEnd('s'))
            {
                case "second":
                    return TimeSpan.FromSeconds(count);
                case "minute":
                    return TimeSpan.FromMinutes(count);
                case "hour":
                    return TimeSpan.FromHours(count);
                case "day":
                    return TimeSpan.FromDays(count);
            }
        }

        throw new FormatException($"'{text}' is not a time of the form '26 hours later'.");
    }
}

/// <summary>The clock of a story: it moves only when the story says so.</summary>
internal sealed class StoryClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Pass(TimeSpan time) => now += time;
}
