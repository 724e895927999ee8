using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// Alarms → one <see cref="Danger"/>. Reads the message by itself and once more behind the messages before it, where only what the new
/// message completes counts: a person is not alarmed twice for the same words.
/// </summary>
internal sealed class AlarmBell(RuleBook rules, WhoIsMeant whoIsMeant, SecondOpinion secondOpinion)
{
    public Danger Read(Utterance current, Utterance earlier)
    {
        var alarms = rules.Find(current, out var isFramed);
        var spanning = Spanning(current, earlier, out var joined);
        if (alarms.Count == 0 && spanning.Count == 0)
        {
            return isFramed ? Danger.None : Unruled(current);
        }

        var offset = earlier.Tokens.Length;
        List<Alarm> all = [.. alarms.Select(alarm => alarm with { Start = alarm.Start + offset, End = alarm.End + offset }), .. spanning];
        var top = all.OrderByDescending(alarm => alarm.Level).ThenBy(alarm => alarm.Rule.Kind).ThenBy(alarm => alarm.Start).First();
        var evidence = all.Select(alarm => Place(alarm, current, offset)).Distinct().ToArray();
        return new Danger(top.Level, top.Rule.Kind, whoIsMeant.Find(joined, top.End), evidence);
    }

    private Danger Unruled(Utterance current)
    {
        if (secondOpinion.Read(current) is not { } kind)
        {
            return Danger.None;
        }

        var start = current.Tokens[0].Start;
        var evidence = new Evidence(SecondOpinion.RuleId, start, current.Tokens[^1].End - start);
        return new Danger(DangerLevel.Concern, kind, whoIsMeant.Find(current, current.Tokens.Length), [evidence]);
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
