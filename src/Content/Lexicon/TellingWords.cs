namespace AwarenessBot.Content.Lexicon;

/// <summary>What people type instead of pressing a button while they tell somebody who can act, and just after. Whole messages.</summary>
public sealed record TellingWords
{
    /// <summary>What they want to happen now.</summary>
    public IReadOnlyDictionary<Wish, IReadOnlyList<string>> Wishes { get; init; } = new Dictionary<Wish, IReadOnlyList<string>>();

    /// <summary>How a short question about who will know ends.</summary>
    public IReadOnlyList<string> WhoKnows { get; init; } = [];

    /// <summary>Question → answer → ways to give it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Answers { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>Beginnings of a message the rest of which is told already.</summary>
    public IReadOnlyList<string> Openings { get; init; } = [];
}

/// <summary>What somebody who tells may want to happen now.</summary>
public enum Wish
{
    Wait,
    Send,
    GoOn,
    Done,
    Stop,
    DontSend,
    Back,
    NotSafe,
    NoPhone,
    WhoReads,
    Parents,
    WasSent,
    HowLong,
    TakeBack,
}
