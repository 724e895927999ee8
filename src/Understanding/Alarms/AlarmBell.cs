using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// Alarms → one <see cref="Danger"/>. Reads the message by itself and once more behind the messages before it, where only what the new
/// message completes counts: a person is not alarmed twice for the same words.
/// </summary>
internal sealed class AlarmBell(RuleBook rules, WhoIsMeant whoIsMeant)
{
    public Danger Read(Utterance current, Utterance earlier)
    {
        var alarms = rules.Find(current);
        var spanning = Spanning(current, earlier, out var joined);
        if (alarms.Count == 0 && spanning.Count == 0)
        {
            return Danger.None;
        }

        var offset = earlier.Tokens.Length;
        List<Alarm> all = [.. alarms.Select(alarm => alarm with { Start = alarm.Start + offset, End = alarm.End + offset }), .. spanning];
        var top = all.OrderByDescending(alarm => alarm.Level).ThenBy(alarm => alarm.Rule.Kind).ThenBy(alarm => alarm.Start).First();
        var evidence = all.Select(alarm => Place(alarm, current, offset)).Distinct().ToArray();
        return new Danger(top.Level, top.Rule.Kind, whoIsMeant.Find(joined, top), evidence);
    }

    private List<Alarm> Spanning(Utterance current, Utterance earlier, out Utterance joined)
    {
        var boundary = earlier.Tokens.Length;
        joined = current.After(earlier);
        if (boundary == 0 || current.Tokens.Length == 0)
        {
            return [];
        }

        return [.. rules.Find(joined).Where(alarm => alarm.Start < boundary && alarm.End > boundary)];
    }

    private static Evidence Place(in Alarm alarm, Utterance current, int offset)
    {
        var first = current.Tokens[Math.Max(0, alarm.Start - offset)];
        var last = current.Tokens[alarm.End - offset - 1];
        return new Evidence(alarm.Rule.Id, first.Start, last.End - first.Start);
    }
}
