using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Storage.Sqlite;

/// <summary>
/// What lies in the file says neither who nor what: conversations are known by a keyed stand-in, and states and replies are sealed. A
/// stolen disk or backup is unreadable without the master key. Without a key (tests, the terminal) everything lies there as it is.
/// </summary>
internal sealed class Vault(KeyRing? ring, string path)
{
    private const string Conversations = "conversation";
    private const string Rows = "row";

    /// <summary>The key it uses, or none.</summary>
    public KeyRing? Ring => ring;

    /// <summary>What the conversation is called in the file.</summary>
    public string KeyOf(string conversation) =>
        ring is null ? conversation : Convert.ToHexStringLower(ring.Pseudonym(Conversations, conversation));

    /// <summary>Its true name, sealed: replies have to find their way.</summary>
    public byte[]? NameOf(string conversation) => ring?.Seal(Conversations, Encoding.UTF8.GetBytes(conversation));

    public string NameIn(string key, byte[]? name) => ring is null || name is null ? key : Encoding.UTF8.GetString(Open(ring, Conversations, name));

    public byte[] Seal(byte[] plain)
    {
        ArgumentNullException.ThrowIfNull(plain);
        return ring is null ? plain : ring.Seal(Rows, plain);
    }

    public byte[] Open(byte[] bytes) => ring is null ? bytes : Open(ring, Rows, bytes);

    public byte[]? SealSome(byte[]? plain) => plain is null ? null : Seal(plain);

    public byte[]? OpenSome(byte[]? bytes) => bytes is null ? null : Open(bytes);

    /// <summary>The turn as it is to be written. Sealed by whoever wants it written: the writer's one thread has enough to do.</summary>
    public TurnCommit Seal(TurnCommit turn) => ring is null ? turn : turn with
    {
        Inbound = turn.Inbound with { Conversation = KeyOf(turn.Inbound.Conversation) },
        State = new StoredState(Seal(turn.State.Lasting), SealSome(turn.State.Session)),
        Replies = [.. turn.Replies.Select(reply => reply with { Activity = Seal(reply.Activity) })],
    };

    private byte[] Open(KeyRing held, string purpose, byte[] bytes)
    {
        try
        {
            return held.Open(purpose, bytes);
        }
        catch (CryptographicException e)
        {
            throw new StorageException($"{path} holds a row that does not open with the master key: it was altered, or it is another key's.", e);
        }
    }
}
