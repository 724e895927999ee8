using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Phrases;

/// <summary>
/// A short fixed thing the bot says or writes on a button: one or more bubbles, in the wordings of the audiences.
/// </summary>
public sealed record Phrase(string Id, Variants<IReadOnlyList<string>> Say, Review Review, SourceLocation Location);
