namespace AwarenessBot.Content.Text;

/// <summary>How hard texts are to read: the lengths of their sentences, in words between two breaths.</summary>
public sealed record ReadingLevel(int Sentences, double MeanWords, int NineInTen, int Longest)
{
    public static ReadingLevel Of(IEnumerable<string> texts)
    {
        var lengths = texts.SelectMany(Words.Breaths).Select(breath => Words.Split(breath).Count).Where(words => words > 0).Order().ToList();
        return lengths.Count == 0
            ? new(0, 0, 0, 0)
            : new(lengths.Count, lengths.Average(), lengths[(int)(0.9 * (lengths.Count - 1))], lengths[^1]);
    }
}
