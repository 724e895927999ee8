namespace AwarenessBot.Understanding.Matching;

/// <summary>How like its nearest example of each topic a text is: the cosine, looked up over an inverted list.</summary>
internal sealed class NearestExamples
{
    private readonly (int Example, float Weight)[][] postings;
    private readonly int[] answers;

    public NearestExamples(IReadOnlyList<SparseVector> examples, IReadOnlyList<int> answers, int features)
    {
        this.answers = [.. answers];
        var lists = new List<(int Example, float Weight)>?[features];
        for (var example = 0; example < examples.Count; example++)
        {
            for (var i = 0; i < examples[example].Features.Length; i++)
            {
                (lists[examples[example].Features[i]] ??= []).Add((example, examples[example].Weights[i]));
            }
        }

        postings = [.. lists.Select(list => list?.ToArray() ?? [])];
    }

    /// <summary>The cosine of the nearest example of each topic.</summary>
    public void Score(in SparseVector text, Span<float> byTopic)
    {
        var likeness = System.Buffers.ArrayPool<float>.Shared.Rent(answers.Length);
        Array.Clear(likeness, 0, answers.Length);
        for (var i = 0; i < text.Features.Length; i++)
        {
            foreach (var (example, weight) in postings[text.Features[i]])
            {
                likeness[example] += weight * text.Weights[i];
            }
        }

        byTopic.Clear();
        for (var example = 0; example < answers.Length; example++)
        {
            ref var best = ref byTopic[answers[example]];
            best = MathF.Max(best, likeness[example]);
        }

        System.Buffers.ArrayPool<float>.Shared.Return(likeness);
    }
}
