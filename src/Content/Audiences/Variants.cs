namespace AwarenessBot.Content.Audiences;

/// <summary>
/// One text in the wordings of the audiences it was written for. A file may give one wording for everybody
/// (<c>any</c>) or one for each; <see cref="For"/> never returns nothing for an item that passed the checker.
/// </summary>
public sealed class Variants<T>(T? any, IReadOnlyDictionary<Audience, T> each)
    where T : class
{
    // Who is read instead, first found first: a teenager's wording is the one that offends nobody.
    private static readonly Audience[] Fallback = [Audience.Teen, Audience.Child, Audience.Parent, Audience.Teacher];

    public IReadOnlyDictionary<Audience, T> Each { get; } = each;

    public T? Any { get; } = any;

    public bool IsEmpty => Any is null && Each.Count == 0;

    public IEnumerable<T> All => Any is null ? Each.Values : Each.Values.Append(Any);

    /// <summary>Whether there is a wording meant for this audience.</summary>
    public bool IsFor(Audience audience) => Any is not null || Each.ContainsKey(audience);

    /// <summary>The same audiences with something made of each wording.</summary>
    public Variants<TResult> Select<TResult>(Func<T, TResult> selector)
        where TResult : class =>
        new(Any is null ? null : selector(Any), Each.ToDictionary(pair => pair.Key, pair => selector(pair.Value)));

    public T For(Audience? audience, Audience? otherwise = null)
    {
        if (audience is { } known && Each.TryGetValue(known, out var own))
        {
            return own;
        }

        if (Any is not null)
        {
            return Any;
        }

        if (otherwise is { } preferred && Each.TryGetValue(preferred, out var second))
        {
            return second;
        }

        return Each[Fallback.First(Each.ContainsKey)];
    }
}
