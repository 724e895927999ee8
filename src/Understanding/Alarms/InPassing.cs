using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// What is said in one breath among much else ("... then watched TV, I want to die"). As a whole such a message is like nothing anybody knows,
/// or like the harmless rest of it, so its parts are judged by themselves.
/// </summary>
internal sealed class InPassing(RuleBook rules, SecondOpinion secondOpinion)
{
    // Up to so many words a message is judged as a whole.
    private const int Whole = 8;

    // How plain the words around plain words must be, where they have lost what might have made them harmless.
    private const float PlainEnough = 0.3f;

    // Without a rule a part must be beyond doubt, the more so the more parts there are: each is one more chance to misread.
    private const float OddsPerPart = 10;

    // Parts this long are like the sentences learned from; they overlap, so that no thought is cut in all of them.
    private const int Part = 16;
    private const int Step = 6;

    // How many words on each side of plain words are looked at with them: few, and a few more.
    private static readonly int[] Around = [1, 3];

    /// <param name="utterance">A message that is no alarm as a whole.</param>
    public (Verdict Verdict, IReadOnlyList<Alarm> Alarms) Hear(Utterance utterance)
    {
        if (utterance.Tokens.Length <= Whole)
        {
            return (default, []);
        }

        var (worst, heard) = (default(Verdict), (IReadOnlyList<Alarm>)[]);
        foreach (var alarm in rules.FindPlain(utterance))
        {
            var opinion = Around.Select(words => Near(utterance, alarm, words)).MaxBy(near => near.Danger);
            if (opinion.Danger >= PlainEnough && Verdict.Of([alarm], opinion) is var verdict && verdict.Level > worst.Level)
            {
                (worst, heard) = (verdict, [alarm]);
            }
        }

        return worst.Level == DangerLevel.None ? (OfParts(utterance.Tokens), []) : (worst, heard);
    }

    private Opinion Near(Utterance utterance, in Alarm alarm, int words)
    {
        var (from, to) = (Math.Max(0, alarm.Start - words), Math.Min(utterance.Tokens.Length, alarm.End + words));
        return secondOpinion.ReadPart(utterance.Tokens.AsSpan(from, to - from));
    }

    private Verdict OfParts(ReadOnlySpan<Token> tokens)
    {
        var parts = Math.Max(0, (tokens.Length - Part + Step - 1) / Step);
        var odds = OddsPerPart * (parts + 1);
        var worst = default(Verdict);
        for (var part = 0; parts > 0 && part <= parts; part++)
        {
            // The last part ends where the message ends, and is as long as the others.
            var from = Math.Min(part * Step, tokens.Length - Part);
            var opinion = secondOpinion.ReadPart(tokens.Slice(from, Part));
            if (opinion.Danger >= odds * (1 - opinion.Danger) && Verdict.Of([], opinion) is var verdict && verdict.Level > worst.Level)
            {
                worst = verdict;
            }
        }

        return worst;
    }
}
