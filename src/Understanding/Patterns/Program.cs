using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Patterns;

internal enum Step
{
    Word,
    Number,
    Gap,

    /// <summary>Try <c>Next</c> if the token may begin it, then <c>Other</c>.</summary>
    Split,
    Jump,
    Start,
    End,
    Done,
}

internal readonly record struct Instruction(Step Step, int Next, int Other, WordSet? Words, WordBits? Firsts = null);

/// <summary>A pattern made ready to run over tokens; a small backtracking machine, patterns being short.</summary>
internal sealed class Program(Instruction[] instructions, IReadOnlyList<int> keys, WordBits[] needed, WordBits? firsts, Reach reach)
{
    /// <summary>One of these words must be in the message, or the pattern cannot match; empty when nothing is certain.</summary>
    public IReadOnlyList<int> Keys { get; } = keys;

    public Reach Reach { get; } = reach;

    /// <summary>Whether every place that must be filled can be: spares most messages the machine.</summary>
    public bool MayMatch(Token[] tokens)
    {
        foreach (var words in needed)
        {
            if (!words.HasAny(tokens))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a match may start at this token at all: a cheap look before the machine is run.</summary>
    public bool MayStart(Token token) => firsts is null || firsts.HasAny(token);

    /// <summary>The end of a match that starts at this token, or -1.</summary>
    public int Match(Token[] tokens, int start) =>
        Run(tokens, start, start, 0, Break.Sentence, loose: false);

    private int Run(Token[] tokens, int start, int at, int pc, Break allowed, bool loose)
    {
        while (true)
        {
            ref readonly var step = ref instructions[pc];
            switch (step.Step)
            {
                case Step.Done:
                    return at > start ? at : -1;
                case Step.Jump:
                    pc = step.Next;
                    continue;
                case Step.Start when at == 0:
                case Step.End when at == tokens.Length:
                    pc = step.Next;
                    continue;
                case Step.Split when step.Firsts is { } firsts && (at >= tokens.Length || !firsts.HasAny(tokens[at])):
                    pc = step.Other;
                    continue;
                case Step.Split:
                    if (Run(tokens, start, at, step.Next, allowed, loose) is var first and >= 0)
                    {
                        return first;
                    }

                    pc = step.Other;
                    continue;
                case Step.Gap:
                    return RunGap(tokens, start, at, step, loose);
                case Step.Word or Step.Number when at < tokens.Length && (at == start || tokens[at].Before <= allowed):
                    var agreement = step.Step == Step.Number ? NumberAt(tokens[at]) : step.Words?.Agree(tokens[at]) ?? Agreement.No;
                    if (agreement == Agreement.No || (agreement == Agreement.Loose && loose))
                    {
                        return -1;
                    }

                    loose |= agreement == Agreement.Loose;
                    at++;
                    pc = step.Next;
                    allowed = Break.Soft;
                    continue;
                default:
                    return -1;
            }
        }
    }

    private int RunGap(Token[] tokens, int start, int at, in Instruction gap, bool loose)
    {
        for (var skipped = 0; skipped <= gap.Other && at <= tokens.Length; skipped++, at++)
        {
            if (Run(tokens, start, at, gap.Next, Break.Comma, loose) is var end and >= 0)
            {
                return end;
            }

            // A gap never reaches over the end of a sentence.
            if (at >= tokens.Length || (at > start && tokens[at].Before == Break.Sentence))
            {
                return -1;
            }
        }

        return -1;
    }

    private static Agreement NumberAt(Token token) => token.IsNumber ? Agreement.Full : Agreement.No;
}
