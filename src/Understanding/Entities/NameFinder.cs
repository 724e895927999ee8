namespace AwarenessBot.Understanding.Entities;

/// <summary>What people call by many names: places on the net, also inside a link; those who did something, by their role.</summary>
/// <param name="names">What each name stands for; none where it only hides what stands in it ("Ba Đình" is nobody's father).</param>
internal sealed class NameFinder<T>(IEnumerable<KeyValuePair<string, T?>> names)
    where T : class
{
    private readonly PhraseBook<T?> book = new(names);

    /// <summary>Each once, in the order of the message.</summary>
    public IReadOnlyList<T> Find(Bit[] bits)
    {
        List<T>? found = null;
        for (var at = 0; at < bits.Length;)
        {
            var length = book.LongestAt(bits, at, out var named);
            if (length > 0 && named is not null && found?.Contains(named) is not true)
            {
                (found ??= []).Add(named);
            }

            at += Math.Max(1, length);
        }

        return found ?? (IReadOnlyList<T>)[];
    }
}
