using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Testing.Engine;

/// <summary>A store that keeps the contract and forgets everything when the test is over. One lock, no cleverness.</summary>
public sealed partial class MemoryTurnStore(TimeProvider time) : ITurnStore
{
    private static readonly TimeSpan InboundIdsKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan DeadKept = TimeSpan.FromDays(7);
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Kept> _conversations = [];
    private readonly Dictionary<InboundKey, Handled> _handled = [];
    private readonly SortedDictionary<long, Row> _outbox = [];
    private readonly List<(Effect Effect, DateTimeOffset At)> _effects = [];
    private long _lastRow;

    /// <summary>The effects committed so far, in order.</summary>
    public IReadOnlyList<Effect> Effects
    {
        get
        {
            lock (_gate)
            {
                return [.. _effects.Select(done => done.Effect)];
            }
        }
    }

    /// <summary>What a daily counter stands at, by the calendar of Vietnam.</summary>
    public long Counted(DateOnly day, string name)
    {
        lock (_gate)
        {
            return _effects.Count(done => done.Effect == Effect.Count(name) &&
                DateOnly.FromDateTime(done.At.ToOffset(VietnamOffset).DateTime) == day);
        }
    }

    public Task<TurnStart> BeginAsync(InboundKey inbound, CancellationToken cancellation) => Locked(
        () =>
        {
            var kept = _conversations.GetValueOrDefault(inbound.Conversation);
            return new TurnStart(_handled.ContainsKey(inbound), kept?.Version ?? 0, kept?.State);
        },
        cancellation);

    public Task<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellation) => Locked(
        () =>
        {
            // Looked at before anything is written, so that a turn that cannot be stored leaves nothing.
            ArgumentNullException.ThrowIfNull(commit.State.Lasting);
            foreach (var reply in commit.Replies)
            {
                ArgumentNullException.ThrowIfNull(reply.Activity);
            }

            if (_handled.ContainsKey(commit.Inbound))
            {
                return new CommitResult(CommitOutcome.AlreadyHandled, []);
            }

            var version = _conversations.GetValueOrDefault(commit.Inbound.Conversation)?.Version ?? 0;
            return version == commit.ExpectedVersion
                ? new CommitResult(CommitOutcome.Committed, Write(commit))
                : new CommitResult(CommitOutcome.Conflict, []);
        },
        cancellation);

    public Task<IReadOnlyList<OutboxRow>> RepliesOfAsync(InboundKey inbound, CancellationToken cancellation) => Locked(
        () => _handled.TryGetValue(inbound, out var handled)
            ? [.. handled.Rows.Where(_outbox.ContainsKey).Select(id => _outbox[id].ToOutbox(id))]
            : (IReadOnlyList<OutboxRow>)[],
        cancellation);

    public Task<ForgottenCounts> ForgetAsync(
        DateTimeOffset sessionsBefore, DateTimeOffset sentBefore, CancellationToken cancellation) => Locked(
        () =>
        {
            var week = time.GetUtcNow() - InboundIdsKept;
            var idsBefore = sentBefore < week ? sentBefore : week;
            return new ForgottenCounts(ForgetSessions(sessionsBefore), ForgetSent(sentBefore), ForgetIds(idsBefore));
        },
        cancellation);

    public Task EraseAsync(string conversation, CancellationToken cancellation) => Locked(
        () =>
        {
            _conversations.Remove(conversation);
            Remove(_handled, handled => handled.Key.Conversation == conversation);
            Remove(_outbox, row => row.Value.Conversation == conversation);
            return true;
        },
        cancellation);

    public Task ProbeAsync(CancellationToken cancellation) => Locked(() => true, cancellation);

    // Async, so that whatever goes wrong is in the task, as with a real store.
    private async Task<T> Locked<T>(Func<T> work, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        await Task.CompletedTask;
        lock (_gate)
        {
            return work();
        }
    }

    private List<long> Write(TurnCommit commit)
    {
        var rows = new List<long>();
        foreach (var reply in commit.Replies)
        {
            rows.Add(++_lastRow);
            _outbox[_lastRow] = new Row(
                commit.Inbound.Conversation, reply.Channel, reply.Activity, reply.LeavesWithAnswer ? commit.At : null);
        }

        _conversations[commit.Inbound.Conversation] = new Kept(commit.ExpectedVersion + 1, commit.State, commit.At);
        _handled[commit.Inbound] = new Handled(rows, commit.At);
        _effects.AddRange(commit.Effects.Select(effect => (effect, commit.At)));
        return rows;
    }

    private int ForgetSessions(DateTimeOffset before)
    {
        var idle = _conversations.Where(kept => kept.Value.State.Session is not null && kept.Value.At < before).ToList();
        foreach (var (conversation, kept) in idle)
        {
            // A new version: a turn that has read the words meanwhile must not write them back.
            _conversations[conversation] = kept with
            {
                Version = kept.Version + 1,
                State = kept.State with { Session = null },
            };
        }

        return idle.Count;
    }

    private int ForgetSent(DateTimeOffset before)
    {
        var deadBefore = time.GetUtcNow() - DeadKept;
        return Remove(_outbox, row => row.Value.SentAt < before || row.Value.DeadAt < deadBefore);
    }

    private int ForgetIds(DateTimeOffset before) => Remove(
        _handled, handled => handled.Value.At < before && !handled.Value.Rows.Exists(_outbox.ContainsKey));

    private static int Remove<TKey, TValue>(IDictionary<TKey, TValue> from, Func<KeyValuePair<TKey, TValue>, bool> which)
    {
        var gone = from.Where(which).Select(entry => entry.Key).ToList();
        gone.ForEach(key => from.Remove(key));
        return gone.Count;
    }

    private sealed record Kept(long Version, StoredState State, DateTimeOffset At);

    private sealed record Handled(List<long> Rows, DateTimeOffset At);

    private sealed record Row(string Conversation, string Channel, byte[] Activity, DateTimeOffset? SentAt)
    {
        public SendProgress Progress { get; init; }

        public DateTimeOffset? DeadAt { get; init; }

        public string Reason { get; init; } = string.Empty;

        public bool Waits => SentAt is null && DeadAt is null;

        public OutboxRow ToOutbox(long id) => new(id, Conversation, Channel, Activity, SentAt is not null);
    }
}
