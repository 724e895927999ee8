using System.Globalization;
using System.Text;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.StorageVictim;

/// <summary>
/// Takes turns in its share of the conversations for as long as it lives, as a host with a busy platform in front of it
/// would: most activities come once, some twice at the same time, some again later.
/// </summary>
internal sealed class Worker(SqliteTurnStore store, Mouth mouth, TimeProvider time, int number, string run, bool early)
{
    public const int Count = 16;
    private const int Conversations = 64;

    public async Task RunAsync(IReadOnlyList<(string Conversation, string Activity)> repeats)
    {
        for (var i = number; i < repeats.Count; i += Count)
        {
            await HandleAsync(repeats[i].Conversation, repeats[i].Activity);
        }

        for (var n = 0; ; n++)
        {
            var conversation = $"c{number + (n * Count % Conversations)}";
            var activity = $"{run}-{number}-{n}";
            await (n % 5 == 0
                ? Task.WhenAll(HandleAsync(conversation, activity), HandleAsync(conversation, activity))
                : HandleAsync(conversation, activity));
            if (n % 11 == 0)
            {
                await HandleAsync(conversation, activity);
            }
        }
    }

    private async Task HandleAsync(string conversation, string activity)
    {
        mouth.Say('S', conversation, activity);
        if (early)
        {
            // The fault the judge must be able to find: "received" said before it is true.
            mouth.Say('A', conversation, activity);
        }

        var inbound = new InboundKey(conversation, activity);
        while (!await TakeTurnAsync(inbound))
        {
        }

        if (!early)
        {
            mouth.Say('A', conversation, activity);
        }
    }

    private async Task<bool> TakeTurnAsync(InboundKey inbound)
    {
        var start = await store.BeginAsync(inbound, CancellationToken.None);
        if (start.AlreadyHandled)
        {
            return true;
        }

        var state = start.State is { } stored ? StateJson.Read(stored, StateMigrations.Shipped) : new ConversationState();
        var now = time.GetUtcNow();
        var next = state with { Turns = state.Turns + 1, LastTurnAt = now };
        var result = await store.CommitAsync(
            new TurnCommit(
                inbound, start.Version, StateJson.Write(next), Replies(inbound), [Effect.Count("turn")], now),
            CancellationToken.None);
        return result.Outcome != CommitOutcome.Conflict;
    }

    // One to three, told by the id alone, so that the judge knows how many there must be.
    private static List<OutgoingReply> Replies(InboundKey inbound)
    {
        var last = inbound.ActivityId[(inbound.ActivityId.LastIndexOf('-') + 1)..];
        var count = 1 + (int.Parse(last, CultureInfo.InvariantCulture) % 3);
        return [.. Enumerable.Range(0, count).Select(i => new OutgoingReply(
            "web", Encoding.ASCII.GetBytes($"{inbound.Conversation} {inbound.ActivityId} {i}")))];
    }
}
