using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Reading;

/// <summary>What came of reading a folder. There is a library exactly when no problem is an error.</summary>
public sealed record ReadResult(Library? Library, IReadOnlyList<Problem> Problems);
