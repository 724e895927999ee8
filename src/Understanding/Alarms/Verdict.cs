using AwarenessBot.Content.Safety;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// What rules and the second opinion come to together. A rule is believed unless the sentence is like many harmless ones; where no rule
/// speaks, likeness alone must be plain. Unsure between two levels means the higher.
/// </summary>
/// <param name="Level">How bad.</param>
/// <param name="Kind">Of what kind, most likely.</param>
/// <param name="IsKindPlain">A rule says so, or it is more likely this kind than all others and none together.</param>
internal readonly record struct Verdict(DangerLevel Level, DangerKind Kind, bool IsKindPlain)
{
    /// <summary>From this belief on there is an alarm.</summary>
    private const float Alarming = 0.44f;

    /// <summary>The same for two or three words, which are like a little of everything.</summary>
    private const float AlarmingIfShort = 0.55f;

    /// <summary>Up to so many words are short.</summary>
    public const int ShortTokens = 3;

    /// <summary>From this belief in one kind on it is plain which.</summary>
    private const float Plain = 0.5f;

    private const float PlainIfBrief = 0.8f;

    /// <summary>Up to so many words tell of no particular harm.</summary>
    private const int BriefTokens = 7;

    /// <summary>How many times the odds of danger grow when a rule agrees.</summary>
    private const float RuleOdds = 2.5f;

    /// <summary>The share of an emergency among the levels from which on it is one.</summary>
    private const float Emergency = 0.4f;

    private const float Urgent = 0.4f;

    /// <summary>Whether a rule that agrees could make an alarm of it, or a worse one.</summary>
    public static bool RulesMatter(in Opinion opinion) =>
        WithRule(opinion) >= Alarming && !(opinion.Danger >= Needed(opinion) && Likely(opinion) == DangerLevel.Emergency);

    public static Verdict Of(IReadOnlyList<Alarm> alarms, in Opinion opinion)
    {
        Alarm? top = null;
        foreach (var alarm in alarms)
        {
            top = top is { } best && best.Level >= alarm.Level ? top : alarm;
        }

        if (top is not { } rule)
        {
            return opinion.Danger >= Needed(opinion) ? new(Likely(opinion), opinion.Kind, IsPlain(opinion)) : default;
        }

        var likely = Likely(opinion);
        var kind = opinion.Danger >= Alarming ? opinion.Kind : rule.Rule.Kind;
        return new(likely > rule.Level ? likely : rule.Level, kind, kind == rule.Rule.Kind || IsPlain(opinion));
    }

    private static float Needed(in Opinion opinion) => opinion.Tokens <= ShortTokens ? AlarmingIfShort : Alarming;

    // "Cứu em với" is like the cries of one kind or another only by chance.
    private static bool IsPlain(in Opinion opinion) =>
        opinion.Danger * opinion.KindShare >= (opinion.Tokens <= BriefTokens ? PlainIfBrief : Plain);

    private static float WithRule(in Opinion opinion)
    {
        var odds = RuleOdds * opinion.Danger;
        return odds / (odds + 1 - opinion.Danger);
    }

    // Shares among the levels there are when somebody is in danger.
    private static DangerLevel Likely(in Opinion opinion)
    {
        var emergency = opinion.Emergency / opinion.Danger;
        var urgent = opinion.Urgent / opinion.Danger;
        return emergency >= Emergency ? DangerLevel.Emergency : urgent >= Urgent ? DangerLevel.Urgent : DangerLevel.Concern;
    }
}
