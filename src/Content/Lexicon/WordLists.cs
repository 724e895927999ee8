using AwarenessBot.Content.Audiences;

namespace AwarenessBot.Content.Lexicon;

/// <summary>How people write: what stands for what, and the words that always mean the same thing to the bot.</summary>
public sealed record WordLists
{
    /// <summary>
    /// Abbreviation or teencode → the word it stands for ("ko" → "không"). One syllable to one or more.
    /// </summary>
    public required IReadOnlyDictionary<string, string> Shorthand { get; init; }

    public required IReadOnlyList<string> Yes { get; init; }

    public required IReadOnlyList<string> No { get; init; }

    /// <summary>
    /// Command id (<c>menu, help, hotline, stop, restart, safe_word, misread, more, skip, back</c>) → ways to say it.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Commands { get; init; }

    /// <summary>Number words: "một" → 1, "hai" → 2 …</summary>
    public required IReadOnlyDictionary<string, int> Numbers { get; init; }

    /// <summary>Phrases that tell who is writing ("con tôi" → parent, "lớp tôi chủ nhiệm" → teacher).</summary>
    public required IReadOnlyDictionary<Audience, IReadOnlyList<string>> Speakers { get; init; }

    /// <summary>Places on the net that people name; without the file, none is recognised.</summary>
    public IReadOnlyList<Platform> Platforms { get; init; } = [];

    /// <summary>Names of places and sayings in which a word for a person stands and nobody is meant ("Ba Đình").</summary>
    public IReadOnlyList<string> Nobody { get; init; } = [];

    /// <summary>Role of somebody accused (<see cref="Desks.AccusedRoles"/>) → what people call them; without the file, none is recognised.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Accused { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public TellingWords Telling { get; init; } = new();

    public AgeWords Ages { get; init; } = new();

    public AmountWords Amounts { get; init; } = new();

    public TimeWords Times { get; init; } = new();

    public FollowUpWords FollowUps { get; init; } = new();
}
