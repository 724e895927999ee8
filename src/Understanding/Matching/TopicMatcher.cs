namespace AwarenessBot.Understanding.Matching;

/// <summary>Which topics a message asks about: the learned model's chances, calibrated.</summary>
internal sealed class TopicMatcher(Learned learned)
{
    private const int MostMatches = 5;

    /// <summary>A question after an answer ("còn zalo thì sao") leans a little towards what was just talked about.</summary>
    private const double LastTopicBonus = 0.05;

    public IReadOnlyList<TopicMatch> Find(in SparseVector text, string? lastTopic)
    {
        if (learned.TopicIds.Length == 0 || text.Features.Length == 0)
        {
            return [];
        }

        Span<float> chances = stackalloc float[learned.Topics.Width];
        learned.Topics.Score(text, chances);
        return Best(chances, text.Known, lastTopic);
    }

    private TopicMatch[] Best(ReadOnlySpan<float> chances, float known, string? lastTopic)
    {
        var all = new TopicMatch[learned.TopicIds.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var id = learned.TopicIds[i];
            var bonus = id == lastTopic ? LastTopicBonus : 0;
            all[i] = new TopicMatch(id, Math.Min(1, Calibration.Score(chances[i], known) + bonus));
        }

        Array.Sort(all, static (one, other) => other.Score.CompareTo(one.Score));
        return all[..Math.Min(MostMatches, all.Length)];
    }
}
