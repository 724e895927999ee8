using AwarenessBot.Engine.State;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// The door to storage: one commit per turn. Deduplication, state, outbox and effects are written together or not at all.
/// </summary>
public interface ITurnStore
{
    /// <summary>What is known about the conversation, and whether this inbound activity was handled before.</summary>
    Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation);

    /// <summary>
    /// Writes the whole turn durably, or nothing. Returns only when the result is on disk. A full or failing disk throws
    /// <see cref="StorageException"/>: the inbound activity must then not be acknowledged.
    /// </summary>
    Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation);

    /// <summary>The outbox rows of a turn, in order, whether or not they have been sent: the answer to a repeated delivery.</summary>
    Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation);

    /// <summary>
    /// Erases what is past its time: sessions idle since before <paramref name="sessionsBefore"/>, sent outbox rows and
    /// deduplication ids older than <paramref name="sentBefore"/>, and dead rows a week after they were given up. What waits
    /// to be sent is never erased, and an id never before its replies.
    /// </summary>
    Task<ForgottenCounts> ForgetAsync(DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation);

    /// <summary>
    /// Forgets a conversation wholly, for a person who withdraws: its state, its inbound ids, its replies whether they have
    /// left or not, its effects. What was counted stays. An unknown conversation is forgotten already.
    /// </summary>
    Task EraseAsync(string conversation, CancellationToken cancellation);

    /// <summary>Proves that the store can be written, for readiness.</summary>
    /// <exception cref="StorageException">It cannot.</exception>
    Task ProbeAsync(CancellationToken cancellation);
}

/// <summary>One activity that came in: the conversation (channel and id) and the channel's id of the activity.</summary>
public readonly record struct InboundKey(string Conversation, string ActivityId)
{
    /// <summary>Never the ids: they are personal data.</summary>
    public override string ToString() => "InboundKey";
}

/// <summary>What a turn starts from.</summary>
/// <param name="AlreadyHandled">A turn with this inbound id has been committed.</param>
/// <param name="Version">The version of the stored state; 0 where there is none.</param>
/// <param name="State">The stored state, if any.</param>
public sealed record TurnStart(bool AlreadyHandled, long Version, StoredState? State);

/// <summary>Everything one turn writes.</summary>
/// <param name="Inbound">What is being answered.</param>
/// <param name="ExpectedVersion">The version the turn started from.</param>
/// <param name="State">The new state.</param>
/// <param name="Replies">The replies, in order.</param>
/// <param name="Effects">The effects, in order.</param>
/// <param name="At">The time of the turn.</param>
public sealed record TurnCommit(
    InboundKey Inbound,
    long ExpectedVersion,
    StoredState State,
    IReadOnlyList<OutgoingReply> Replies,
    IReadOnlyList<Effect> Effects,
    DateTimeOffset At);

/// <summary>A reply to be sent: the channel and the activity as JSON.</summary>
/// <param name="Channel">The channel that sends it.</param>
/// <param name="Activity">The activity as JSON.</param>
/// <param name="LeavesWithAnswer">
/// The channel answers in its response (Bot Framework's <c>expectReplies</c>): nobody has to send the row, it is there for
/// a repeated delivery.
/// </param>
public sealed record OutgoingReply(string Channel, byte[] Activity, bool LeavesWithAnswer = false);

/// <summary>How a commit ended.</summary>
/// <param name="Outcome">Saved or not, and why.</param>
/// <param name="Rows">The outbox rows written, one for each reply, in order.</param>
public sealed record CommitResult(CommitOutcome Outcome, IReadOnlyList<long> Rows);

/// <summary>The closed set of ways a commit ends.</summary>
public enum CommitOutcome
{
    /// <summary>Everything is on disk.</summary>
    Committed,

    /// <summary>Another delivery of the same activity was first; nothing was written.</summary>
    AlreadyHandled,

    /// <summary>The state has moved on since the turn began; nothing was written, run the turn again.</summary>
    Conflict,
}

/// <summary>A row of the outbox.</summary>
public sealed record OutboxRow(long Id, string Conversation, string Channel, byte[] Activity, bool Sent)
{
    /// <summary>Never the conversation.</summary>
    public override string ToString() => $"OutboxRow {Id}";
}

/// <summary>How much was erased.</summary>
/// <param name="Sessions">Sessions of conversations that have been idle.</param>
/// <param name="OutboxRows">Replies, sent or given up.</param>
/// <param name="InboundIds">Deduplication ids.</param>
public sealed record ForgottenCounts(int Sessions, int OutboxRows, int InboundIds);

/// <summary>Storage cannot be read or written now. The message says what and where, never what was to be stored.</summary>
public sealed class StorageException(string message, Exception? inner = null) : Exception(message, inner);
