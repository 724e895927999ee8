using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Engine.Outbox;

/// <summary>
/// The door to what waits to be sent. Rows are written by the commit of a turn and by nothing else; here they are taken up,
/// and what became of each is noted. A row is waiting, sent, or dead: refused for good, kept, and listed until somebody looks.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// The waiting rows of a channel, oldest first. Rows come to be seen in their order: one below a row that has been seen
    /// does not turn up later, unless it is revived.
    /// </summary>
    /// <param name="channel">Whose.</param>
    /// <param name="after">Rows after this one; 0 for the first.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellation">Gives up waiting for a free connection.</param>
    Task<IReadOnlyList<PendingReply>> WaitingAsync(string channel, long after, int limit, CancellationToken cancellation);

    /// <summary>Notes that these rows have left, given up or not. Unknown rows are ignored.</summary>
    Task MarkSentAsync(IReadOnlyList<long> rows, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>Notes how far a waiting row has come, so that after a restart no part of it is sent twice that need not be.</summary>
    Task NoteAsync(long row, SendProgress progress, CancellationToken cancellation);

    /// <summary>Gives a waiting row up, with the reason as a short code. It is never sent again unless somebody says so.</summary>
    Task BuryAsync(long row, string reason, DateTimeOffset now, CancellationToken cancellation);

    /// <summary>The dead rows, oldest first.</summary>
    Task<IReadOnlyList<DeadLetter>> DeadAsync(long after, int limit, CancellationToken cancellation);

    /// <summary>Lets dead rows wait again, from their first unsent part. Returns how many there were.</summary>
    Task<int> ReviveAsync(IReadOnlyList<long> rows, CancellationToken cancellation);
}

/// <summary>A reply on its way.</summary>
/// <param name="Row">Its row; rows of one conversation leave in their order.</param>
/// <param name="Conversation">Channel and conversation, as in <see cref="InboundKey"/>.</param>
/// <param name="Activity">The reply as JSON.</param>
/// <param name="Progress">How far it has come.</param>
/// <param name="LastHeard">When the person was last heard in this conversation: what the platforms' windows count from.</param>
public sealed record PendingReply(
    long Row, string Conversation, byte[] Activity, SendProgress Progress, DateTimeOffset LastHeard)
{
    /// <summary>Never the conversation.</summary>
    public override string ToString() => $"PendingReply {Row}";
}

/// <summary>How far a reply has come. One reply may take several requests: a picture, then a long text in two.</summary>
/// <param name="Parts">How many of its parts are known to have been accepted.</param>
/// <param name="Attempts">How often the next part has failed.</param>
/// <param name="Due">Not before this moment.</param>
public readonly record struct SendProgress(int Parts, int Attempts, DateTimeOffset Due);

/// <summary>A reply that was given up.</summary>
/// <param name="Row">Its row.</param>
/// <param name="Channel">Its channel.</param>
/// <param name="Reason">Why, as a short code.</param>
/// <param name="At">When.</param>
public sealed record DeadLetter(long Row, string Channel, string Reason, DateTimeOffset At)
{
    /// <summary>Its row and why.</summary>
    public override string ToString() => $"DeadLetter {Row}";
}
