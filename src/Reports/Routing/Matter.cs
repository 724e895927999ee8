using AwarenessBot.Content.Safety;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Routing;

/// <summary>What routing asks of a report, and all it may know.</summary>
/// <param name="Area">Province code, or empty.</param>
/// <param name="Kind">A kind of danger, or <c>other</c>.</param>
/// <param name="Level">none, concern, urgent, emergency.</param>
/// <param name="ByWhom">The role of the accused, or several it may be.</param>
internal readonly record struct Matter(string Area, string Kind, string Level, string ByWhom)
{
    public bool IsPressing => DangerNames.Level(Level) is DangerLevel.Urgent or DangerLevel.Emergency;

    public static Matter Of(Case it) => new(it.Area, it.Kind, it.Level, it.ByWhom);
}
