using System.Text;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Storage.Tests.Sqlite;

/// <summary>Turns as the engine would commit them.</summary>
internal static class Turns
{
    public static readonly DateTimeOffset Start = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    public static TurnCommit First(string conversation, string session = "session", string reply = "reply") => new(
        new InboundKey(conversation, "1"),
        0,
        new StoredState(Encoding.UTF8.GetBytes("lasting"), Encoding.UTF8.GetBytes(session)),
        [new OutgoingReply("web", Encoding.UTF8.GetBytes(reply))],
        [],
        Start);
}
