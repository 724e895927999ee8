using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Sending;

/// <summary>A reply on its way.</summary>
internal sealed class Letter
{
    private readonly byte[]? _stored;
    private readonly long _row;
    private Activity? _reply;
    private long _othersBefore;

    /// <summary>A reply that has just been committed.</summary>
    public Letter(long row, Activity reply) => (_row, _reply) = (row, reply);

    /// <summary>A reply of a turn that could not be saved.</summary>
    public Letter(InboundKey unsaved, Activity reply) => (Unsaved, _reply) = (unsaved, reply);

    /// <summary>A reply read back from the outbox.</summary>
    public Letter(PendingReply pending)
    {
        (_row, _stored) = (pending.Row, pending.Activity);
        (Part, Attempts, Due) = pending.Progress;
    }

    /// <summary>What it answers, where the turn could not be saved.</summary>
    public InboundKey Unsaved { get; }

    /// <summary>Its outbox row; 0 where the turn could not be saved, and there is none.</summary>
    public long Row => _row;

    public bool IsKept => _row != 0;

    /// <summary>The part to be sent next.</summary>
    public int Part { get; private set; }

    /// <summary>How many there are, once the channel has said so.</summary>
    public int? Parts { get; private set; }

    /// <summary>How often the next part has failed, and how often of these while others got through.</summary>
    public int Attempts { get; private set; }

    public int AttemptsAlone { get; private set; }

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset Due { get; set; }

    /// <summary>The last part that an echo has shown us; -1 for none.</summary>
    public int Seen { get; set; } = -1;

    public bool IsThrough => Part >= Parts;

    public SendProgress Progress => new(Part, Attempts, Due);

    /// <summary>The reply, and how many requests it takes on this channel.</summary>
    public Activity Open(IChannel channel)
    {
        _reply ??= OutboxJson.Read(_stored ?? []);
        Parts ??= channel.PartsOf(_reply);
        return _reply;
    }

    /// <summary>Everything before this part has been accepted.</summary>
    public void ComeTo(int part) => (Part, Attempts, AttemptsAlone, Due) = (part, 0, 0, default);

    /// <summary>Passes over what an echo has shown us to have arrived.</summary>
    public void SkipSeen()
    {
        if (Seen >= Part)
        {
            ComeTo(Seen + 1);
        }
    }

    /// <summary>The next part has failed.</summary>
    /// <param name="others">How many requests the channel has accepted so far.</param>
    public void Fail(long others)
    {
        AttemptsAlone += Attempts > 0 && others > _othersBefore ? 1 : 0;
        Attempts++;
        _othersBefore = others;
    }
}
