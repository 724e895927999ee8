using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Live;

/// <summary>What came of the first reading: a running library, or the reasons why there is none.</summary>
public sealed record OpenResult(LiveLibrary? Live, IReadOnlyList<Problem> Problems);

/// <summary>For health pages: what is being said now, and what was refused since.</summary>
/// <param name="Refused">The last reading, when it failed; nothing as soon as a reading succeeds.</param>
public sealed record LiveStatus(string Version, DateTimeOffset LoadedAt, RefusedReading? Refused);

/// <param name="First">The first few errors; <paramref name="Errors"/> says how many there are.</param>
public sealed record RefusedReading(DateTimeOffset At, int Errors, IReadOnlyList<Problem> First);
