using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Matching;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>How likely somebody is in danger, in what way, and how badly, judged by likeness to sentences whose meaning is known.</summary>
/// <param name="Danger">0 to 1.</param>
/// <param name="Kind">The likeliest kind, if it is danger.</param>
/// <param name="Urgent">How likely it is urgent or worse.</param>
/// <param name="Emergency">How likely it is an emergency.</param>
/// <param name="Tokens">How many words it rests on.</param>
internal readonly record struct Opinion(float Danger, DangerKind Kind, float Urgent, float Emergency, int Tokens);

/// <summary>The learned model beside the rules, for what they do not know yet.</summary>
internal sealed class SecondOpinion(Learned learned)
{
    /// <summary>What evidence is called when no rule stands behind it.</summary>
    public const string RuleId = "giong_loi_da_biet";

    public Opinion Read(ReadOnlySpan<Token> tokens) => Read(learned.Look(tokens), tokens.Length);

    public Opinion Read(in SparseVector text, int tokens)
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
        return new Opinion(danger, (DangerKind)best, levels[(int)DangerLevel.Urgent] + emergency, emergency, tokens);
    }
}
