using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Matching;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// Rules and the second opinion → one <see cref="Danger"/>. Reads the message by itself and once more behind the messages before it, where
/// only what the new message completes counts: a person is not alarmed twice for the same words.
/// </summary>
internal sealed class AlarmBell(RuleBook rules, WhoIsMeant whoIsMeant, SecondOpinion secondOpinion)
{
    private readonly InPassing passing = new(rules, secondOpinion);

    /// <param name="current">The message.</param>
    /// <param name="looks">The message as the models see it.</param>
    /// <param name="earlier">The messages before it, read together.</param>
    public Danger Read(Utterance current, in SparseVector looks, Utterance earlier)
    {
        if (current.Tokens.Length == 0)
        {
            return Danger.None;
        }

        var opinion = secondOpinion.Read(looks, current.Tokens.Length);
        var alarms = Alarms(current, opinion);
        var verdict = Verdict.Of(alarms, opinion);
        if (verdict.Level == DangerLevel.None)
        {
            (verdict, alarms) = passing.Hear(current);
        }

        var alone = verdict.Level;
        var told = current;
        var offset = 0;
        if (earlier.Tokens.Length > 0)
        {
            var joined = current.After(earlier);
            var together = Together(joined, earlier);
            var spanning = Spanning(joined, together, earlier.Tokens.Length);
            var later = Verdict.Of(spanning, together);

            // At the same level, too: the whole tells better than its last piece what is going on.
            if (later.Level != DangerLevel.None && later.Level >= verdict.Level)
            {
                (verdict, alarms, told, offset) = (later, spanning, joined, earlier.Tokens.Length);
            }
        }

        if (verdict.Level == DangerLevel.None)
        {
            return new Danger(DangerLevel.None, null, Concerned.Unknown, () => []) { Likeness = opinion.Danger };
        }

        var end = alarms.Count > 0 ? alarms.OrderByDescending(alarm => alarm.Level).ThenBy(alarm => alarm.Start).First().End : told.Tokens.Length;
        return new Danger(verdict.Level, verdict.Kind, whoIsMeant.Find(told, end), () => Evidence(told, current, offset))
        {
            IsKindPlain = verdict.IsKindPlain,
            Alone = alone,
            Likeness = opinion.Danger,
        };
    }

    // Most messages are so harmless, or so plain, that no rule could change it; the patterns are spared.
    private IReadOnlyList<Alarm> Alarms(Utterance utterance, in Opinion opinion) =>
        Verdict.RulesMatter(opinion) ? rules.Find(utterance) : [];

    private IReadOnlyList<Alarm> Spanning(Utterance joined, in Opinion opinion, int boundary) =>
        [.. Alarms(joined, opinion).Where(alarm => alarm.Start < boundary && alarm.End > boundary)];

    // What the messages before said by themselves has been heard already.
    private Opinion Together(Utterance joined, Utterance earlier)
    {
        var before = secondOpinion.Read(earlier.Tokens);
        if (Verdict.Of([], before).Level != DangerLevel.None)
        {
            return default;
        }

        // Answers put together ("I want to report", "that is all") are like a little of everything, as two or three words are.
        return secondOpinion.Read(joined.Tokens) with { Tokens = Verdict.ShortTokens };
    }

    private Evidence[] Evidence(Utterance told, Utterance current, int offset)
    {
        var alarms = rules.Find(told).Where(alarm => alarm.End > offset).ToArray();
        var start = current.Tokens[0].Start;
        return alarms.Length > 0
            ? [.. alarms.Select(alarm => Place(alarm, current, offset)).Distinct()]
            : [new Evidence(SecondOpinion.RuleId, start, current.Tokens[^1].End - start)];
    }

    private static Evidence Place(in Alarm alarm, Utterance current, int offset)
    {
        var first = current.Tokens[Math.Max(0, alarm.Start - offset)];
        var last = current.Tokens[alarm.End - offset - 1];
        return new Evidence(alarm.Rule.Id, first.Start, last.End - first.Start);
    }
}
