namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// Abbreviations and teencode written out. A value may offer several words ("bạn / bố"): each is a possible reading, the first the
/// likeliest. Keys in angle brackets are word classes of the pattern language, not shorthand.
/// </summary>
internal sealed class Shorthand
{
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<Form>>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<IReadOnlyList<Form>>>.AlternateLookup<ReadOnlySpan<char>> spans;

    public Shorthand(IReadOnlyDictionary<string, string> words, Vocabulary vocabulary)
    {
        foreach (var (key, value) in words.Where(entry => !entry.Key.StartsWith('<')))
        {
            var readings = value.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(Forms)
                .ToArray();
            foreach (var form in readings.SelectMany(reading => reading))
            {
                vocabulary.Add(form.Folded);
            }

            entries[CleanText.From(key).Letters.ToString()] = readings;
        }

        spans = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<IReadOnlyList<Form>>? Find(ReadOnlySpan<char> cleaned) =>
        spans.TryGetValue(cleaned, out var readings) ? readings : null;

    private static IReadOnlyList<Form> Forms(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Form.Of(CleanText.From(word).Letters))];
}
