using AwarenessBot.Content.Topics;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// Which topics a message asks about: a linear model over the examples, its chances calibrated, and the nearest example for what is typed
/// again word for word.
/// </summary>
internal sealed class TopicMatcher
{
    private const int MostMatches = 5;

    /// <summary>A question after an answer ("còn zalo thì sao") leans a little towards what was just talked about.</summary>
    private const double LastTopicBonus = 0.05;

    private const float MostExamplesCounted = 60;

    private readonly string[] ids;
    private readonly FeatureSpace space = new();
    private readonly LinearModel model;
    private readonly NearestExamples nearest;

    public TopicMatcher(IEnumerable<Topic> topics, Tokenizer tokenizer)
    {
        Topic[] ordered = [.. topics.OrderBy(topic => topic.Id, StringComparer.Ordinal)];
        ids = [.. ordered.Select(topic => topic.Id)];
        var texts = new List<List<uint>>();
        var answers = new List<int>();
        for (var topic = 0; topic < ordered.Length; topic++)
        {
            foreach (var example in ordered[topic].Examples.Append(ordered[topic].Title).Distinct())
            {
                var features = new List<uint>();
                Features.Collect(tokenizer.Read(example), features);
                space.Learn(features);
                texts.Add(features);
                answers.Add(topic);
            }
        }

        space.Close(texts.Count);
        SparseVector[] examples = [.. texts.Select(features => space.Vector(features, out _))];
        model = new LinearModel(examples, answers, space.Count, ids.Length, MostExamplesCounted);
        nearest = new NearestExamples(examples, answers, space.Count);
    }

    public IReadOnlyList<TopicMatch> Find(Utterance utterance, string? lastTopic)
    {
        if (ids.Length == 0 || utterance.Tokens.Length == 0)
        {
            return [];
        }

        var features = new List<uint>(256);
        Features.Collect(utterance, features);
        var text = space.Vector(features, out var known);
        if (text.Features.Length == 0)
        {
            return [];
        }

        Span<float> chances = new float[model.Width];
        Span<float> likeness = new float[ids.Length];
        model.Score(text, chances);
        nearest.Score(text, likeness);
        return Best(chances, likeness, known, lastTopic);
    }

    private TopicMatch[] Best(ReadOnlySpan<float> chances, ReadOnlySpan<float> likeness, float known, string? lastTopic)
    {
        var all = new TopicMatch[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            var bonus = ids[i] == lastTopic ? LastTopicBonus : 0;
            all[i] = new TopicMatch(ids[i], Math.Min(1, Calibration.Score(chances[i], likeness[i], known) + bonus));
        }

        Array.Sort(all, static (one, other) => other.Score.CompareTo(one.Score));
        return all[..Math.Min(MostMatches, all.Length)];
    }
}
