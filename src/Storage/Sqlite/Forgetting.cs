namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// Erases what is past its time, a small batch per transaction, so that people talking meanwhile hardly wait. With
/// <c>secure_delete</c> the bytes themselves are overwritten.
/// </summary>
internal sealed class Forgetting(Connection connection)
{
    /// <summary>Rows per batch: some milliseconds of the writer's time.</summary>
    public const int Batch = 256;

    // What is so much newer was written by a clock that was ahead. It would be kept until then.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(7);

    // The version goes up: a turn that began with these words must not bring them back.
    private readonly Statement _sessions = connection.Prepare("""
        UPDATE conversation SET session = NULL, version = version + 1 WHERE id IN (
          SELECT id FROM conversation WHERE session IS NOT NULL AND (last_turn < ?1 OR last_turn > ?3) LIMIT ?2)
        """);

    private readonly Statement _outbox = connection.Prepare("""
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE sent IS NOT NULL AND sent < ?1 LIMIT ?2)
        """);

    private readonly Statement _dead = connection.Prepare("""
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE dead IS NOT NULL AND dead < ?1 LIMIT ?2)
        """);

    // Without its id a repeated delivery would be handled again, while the first answer has not even left. And the id is
    // how the replies of a conversation are found, should they have to be erased.
    private readonly Statement _inbound = connection.Prepare("""
        DELETE FROM inbound WHERE (conversation, activity) IN (
          SELECT conversation, activity FROM inbound AS i WHERE at < ?1 AND NOT EXISTS (
            SELECT 1 FROM outbox WHERE id >= i.first_row AND id < i.first_row + i.rows)
          LIMIT ?2)
        """);

    public int Sessions(DateTimeOffset before, DateTimeOffset now)
    {
        _sessions.Bind(3, (now + Furthest).ToUnixTimeMilliseconds());
        return Erase(_sessions, before);
    }


    public int SentReplies(DateTimeOffset before) => Erase(_outbox, before);

    public int DeadReplies(DateTimeOffset before) => Erase(_dead, before);

    public int InboundIds(DateTimeOffset before) => Erase(_inbound, before);

    private static int Erase(Statement statement, DateTimeOffset before) =>
        statement.Bind(1, before.ToUnixTimeMilliseconds()).Bind(2, Batch).Run();
}
