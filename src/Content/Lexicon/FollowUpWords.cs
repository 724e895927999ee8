namespace AwarenessBot.Content.Lexicon;

/// <summary>How a question goes on from the answer before it (<c>lexicon/follow-ups.yaml</c>).</summary>
public sealed record FollowUpWords
{
    /// <summary>The whole message.</summary>
    public IReadOnlyList<string> Alone { get; init; } = [];

    /// <summary>The beginning of a message that goes on.</summary>
    public IReadOnlyList<string> Openings { get; init; } = [];

    /// <summary>A beginning that also begins other things: it takes a platform or an ending as well.</summary>
    public IReadOnlyList<string> WeakOpenings { get; init; } = [];

    public IReadOnlyList<string> Endings { get; init; } = [];
}
