namespace AwarenessBot.Content.Lexicon;

/// <summary>Numbers in words, and what money is called (<c>lexicon/amounts.yaml</c>).</summary>
public sealed record AmountWords
{
    /// <summary>Digits that are said otherwise inside a number: "lăm" → 5.</summary>
    public IReadOnlyDictionary<string, int> Numbers { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Tens { get; init; } = [];

    public IReadOnlyList<string> Hundreds { get; init; } = [];

    /// <summary>Stands for the tens that are missing: "lẻ".</summary>
    public IReadOnlyList<string> Odd { get; init; } = [];

    public IReadOnlyList<string> Half { get; init; } = [];

    /// <summary>A unit → how many đồng it is.</summary>
    public IReadOnlyDictionary<string, int> Money { get; init; } = new Dictionary<string, int>();

    /// <summary>The same for words that mean something else as well: they need digits in front, or their marks.</summary>
    public IReadOnlyDictionary<string, int> Slang { get; init; } = new Dictionary<string, int>();

    /// <summary>Things one has so many of; behind a unit, they are not money.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];
}
