namespace AwarenessBot.Content.Lexicon;

/// <summary>A place on the net, the topic that explains how to block somebody there, and every name people have for it.</summary>
public sealed record Platform(string Id, string Topic, IReadOnlyList<string> Names);
