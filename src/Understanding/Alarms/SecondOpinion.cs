using AwarenessBot.Content;
using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Matching;

namespace AwarenessBot.Understanding.Alarms;

/// <summary>
/// A linear model for what the rules do not know yet. It learns from the sentences beside the rules and from the questions of the
/// topics; where no rule spoke and it is very sure, it asks for concern, never for more: a threshold alone is no judgement.
/// </summary>
internal sealed class SecondOpinion
{
    /// <summary>What evidence is called when no rule stands behind it.</summary>
    public const string RuleId = "giong_loi_da_biet";

    /// <summary>Measured on danger.tsv: below this it alarms on more harmless lines than it finds missed ones.</summary>
    private const float Sure = 0.9f;

    private const int FewestTokens = 5;

    private static readonly DangerKind[] Kinds = Enum.GetValues<DangerKind>();

    private readonly FeatureSpace space = new();
    private readonly LinearModel model;

    public SecondOpinion(Library library, Tokenizer tokenizer)
    {
        var examples = Sentences(library).DistinctBy(example => example.Text).ToArray();
        var features = examples.Select(example => Collect(tokenizer.Read(example.Text))).ToArray();
        foreach (var text in features)
        {
            space.Learn(text);
        }

        space.Close(features.Length);
        SparseVector[] vectors = [.. features.Select(text => space.Vector(text, out _))];
        model = new LinearModel(vectors, [.. examples.Select(example => example.Answer)], space.Count, Kinds.Length + 1);
    }

    public DangerKind? Read(Utterance utterance)
    {
        if (utterance.Tokens.Length < FewestTokens)
        {
            return null;
        }

        var text = space.Vector(Collect(utterance), out _);
        Span<float> scores = stackalloc float[model.Width];
        model.Score(text, scores);
        if (1 - scores[Kinds.Length] < Sure)
        {
            return null;
        }

        var best = 0;
        for (var i = 1; i < Kinds.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return Kinds[best];
    }

    private static List<uint> Collect(Utterance utterance)
    {
        var features = new List<uint>(256);
        Features.Collect(utterance, features);
        return features;
    }

    private static IEnumerable<(string Text, int Answer)> Sentences(Library library)
    {
        var harmless = Kinds.Length;
        return library.DangerRules.SelectMany(rule => rule.MustFire.Select(text => (text, (int)rule.Kind)))
            .Concat(library.DangerRules.SelectMany(rule => rule.MustNotFire.Select(text => (text, harmless))))
            .Concat(library.DangerGuards.SelectMany(guard => guard.MustNotFire.Select(text => (text, harmless))))
            .Concat(library.Topics.Values.SelectMany(topic => topic.Examples.Select(text => (text, harmless))));
    }
}
