using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Matching;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>How likely somebody is in danger, in what way, and how badly, judged by likeness to sentences whose meaning is known.</summary>
/// <param name="Danger">0 to 1.</param>
/// <param name="Kind">The likeliest kind, if it is danger.</param>
/// <param name="KindShare">How likely that kind is among all kinds: 0 to 1.</param>
/// <param name="Urgent">How likely it is urgent or worse.</param>
/// <param name="Emergency">How likely it is an emergency.</param>
/// <param name="Tokens">How many words it rests on.</param>
internal readonly record struct Opinion(float Danger, DangerKind Kind, float KindShare, float Urgent, float Emergency, int Tokens);

/// <summary>
/// What was learned, beside the rules and for what they do not know yet: a model that weighs words and, where it is not sure, the sentences
/// most like the message.
/// </summary>
internal sealed class SecondOpinion(Learned learned)
{
    /// <summary>What evidence is called when no rule stands behind it.</summary>
    public const string RuleId = "giong_loi_da_biet";

    // Where the model is surer than this, the neighbours could not turn it, and looking for them takes time.
    private const float Harmless = 0.05f;
    private const float Certain = 0.9f;

    // Chosen by evaluation on files left out: how much the neighbours' odds count beside the model's, and how far both lean to danger.
    private const float NeighboursCount = 0.8f;
    private const float Lean = 0.2f;

    /// <summary>Of a whole message.</summary>
    public Opinion Read(ReadOnlySpan<Token> tokens) => Read(learned.Look(tokens), tokens.Length);

    /// <summary>Of a whole message.</summary>
    public Opinion Read(in SparseVector text, int tokens) => WithNeighbours(Weigh(text, tokens), text);

    /// <summary>Of a piece: like no whole sentence, so the model is asked alone.</summary>
    public Opinion ReadPart(ReadOnlySpan<Token> tokens) => Weigh(learned.Look(tokens), tokens.Length);

    private Opinion Weigh(in SparseVector text, int tokens)
    {
        if (text.Features.Length == 0)
        {
            return default;
        }

        Span<float> scores = stackalloc float[learned.Danger.Width];
        learned.Danger.Score(text, scores);
        var kinds = scores[..Learned.NoKind];
        var levels = scores[(Learned.NoKind + 1)..];
        // Of what nobody has ever written, nothing can be said.
        var danger = Calibration.Share(text.Known) * (1 - ((scores[Learned.NoKind] + levels[(int)DangerLevel.None]) / 2));
        var best = 0;
        for (var i = 1; i < kinds.Length; i++)
        {
            best = kinds[i] > kinds[best] ? i : best;
        }

        var emergency = levels[(int)DangerLevel.Emergency];
        return new Opinion(danger, (DangerKind)best, kinds[best] / (1 - scores[Learned.NoKind]), levels[(int)DangerLevel.Urgent] + emergency, emergency, tokens);
    }

    private Opinion WithNeighbours(in Opinion alone, in SparseVector text)
    {
        if (alone.Danger is < Harmless or > Certain)
        {
            return alone;
        }

        var near = learned.Neighbours.Danger(text);
        var odds = MathF.Log(alone.Danger / (1 - alone.Danger)) + (NeighboursCount * MathF.Log(near / (1 - near))) + Lean;
        var danger = 1 / (1 + MathF.Exp(-odds));
        var turned = danger / alone.Danger;
        return alone with { Danger = danger, Urgent = turned * alone.Urgent, Emergency = turned * alone.Emergency };
    }
}
