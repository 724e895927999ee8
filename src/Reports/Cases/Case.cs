using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>Kept; nobody has opened it.</summary>
    Received = 0,

    /// <summary>Somebody has read it; nobody has said "I have it".</summary>
    Read = 1,

    /// <summary>A named person has it.</summary>
    Taken = 2,

    /// <summary>It was passed to another body, which has acknowledged it.</summary>
    HandedOver = 3,

    /// <summary>Closed, with a reason.</summary>
    Closed = 4,

    /// <summary>Its content was erased; only this row is left.</summary>
    Erased = 5,
}

/// <summary>
/// What is kept of a report in clear: enough to route it and to keep its clock, and nothing that says who told what. No name,
/// no commune, no words.
/// </summary>
public sealed record Case
{
    public required ReportId Id { get; init; }

    /// <summary>What people call it.</summary>
    public required string Number { get; init; }

    /// <summary>When it was received.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>Province code, or empty.</summary>
    public required string Area { get; init; }

    /// <summary>A kind of danger, or <c>other</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>none, concern, urgent, emergency.</summary>
    public required string Level { get; init; }

    /// <summary>The channel it came by.</summary>
    public required string Channel { get; init; }

    /// <summary>The desk that has it.</summary>
    public required string Desk { get; init; }

    /// <summary>The role of the one accused, or several it may be: desks that belong to it are never given the case.</summary>
    public required string ByWhom { get; init; }

    public CaseState State { get; init; }

    /// <summary>How far up the ladder it has climbed.</summary>
    public int Rung { get; init; }

    /// <summary>When the next rung is due; none once somebody has it.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>The responder who has it.</summary>
    public string? Holder { get; init; }

    /// <summary>Why it was closed: an id of content.</summary>
    public string? CloseReason { get; init; }

    /// <summary>When it was closed.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>The one who told has asked for it to be erased.</summary>
    public bool ErasureAsked { get; init; }

    /// <summary>They agreed to a neutral message in their chat when there is news.</summary>
    public bool MayNudge { get; init; }

    /// <summary>Goes up with every change.</summary>
    public long Version { get; init; }

    /// <summary>Never more than its number.</summary>
    public override string ToString() => Number;
}

/// <summary>What a sealed part of a case is.</summary>
public enum PartKind : byte
{
    /// <summary>The report itself.</summary>
    Report = 1,

    /// <summary>A note of a responder's, for responders.</summary>
    Note = 2,

    /// <summary>Something the one who told added later.</summary>
    FollowUp = 3,

    /// <summary>What was passed on to another body, and why.</summary>
    HandOver = 4,
}

/// <summary>One sealed part: the envelope and, for each who may open it, the key wrapped to theirs.</summary>
/// <param name="Ordinal">0 is the report.</param>
/// <param name="Kind">What it is.</param>
/// <param name="At">When it was added.</param>
/// <param name="Author">The responder's id; empty for the one who told.</param>
/// <param name="Envelope">The sealed bytes.</param>
/// <param name="Wraps">One for each recipient key.</param>
public sealed record SealedPart(
    int Ordinal, PartKind Kind, DateTimeOffset At, string Author, byte[] Envelope, IReadOnlyList<KeyWrap> Wraps);

/// <summary>
/// What the one who told is shown. It is sealed with a key of the server's, not with a recipient's: they come back with a code
/// and nothing else.
/// </summary>
/// <param name="At">When it was written.</param>
/// <param name="Phrase">An id of content, for words that were reviewed; empty where <paramref name="Sealed"/> holds a responder's own.</param>
/// <param name="Sealed">A responder's own words, sealed.</param>
public sealed record SafeReply(DateTimeOffset At, string Phrase, byte[] Sealed);

/// <summary>A case with everything in it.</summary>
public sealed record CaseFile(Case Case, IReadOnlyList<SealedPart> Parts, IReadOnlyList<SafeReply> Replies);
