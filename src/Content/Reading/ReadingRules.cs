using AwarenessBot.Content.Audiences;

namespace AwarenessBot.Content.Reading;

/// <summary>What each audience can be expected to read: the <c>reading</c> part of <c>lint.yaml</c>, and the words children know.</summary>
/// <param name="Longest">Words in a sentence at most, per audience.</param>
/// <param name="Abbreviations">Capital letters anybody knows.</param>
/// <param name="Hard">Ways to say something that a child does not understand, and what to say instead.</param>
/// <param name="Facts">Words that make a sentence a statement of law or statistics.</param>
/// <param name="Unmarked">Words, alone or in a row, that are right without marks though nearly everybody means another one.</param>
internal sealed record ReadingRules(
    IReadOnlyDictionary<Audience, int> Longest,
    IReadOnlySet<string> Abbreviations,
    IReadOnlyList<BannedWording> Hard,
    IReadOnlyList<IReadOnlyList<string>> Facts,
    IReadOnlyList<IReadOnlyList<string>> Unmarked)
{
    public static ReadingRules None { get; } =
        new(new Dictionary<Audience, int>(), new HashSet<string>(), [], [], []);
}
