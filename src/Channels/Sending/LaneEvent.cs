using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.Sending;

/// <summary>The closed set of things that happen to a lane.</summary>
internal abstract class LaneEvent;

/// <summary>A turn is over.</summary>
internal sealed class Taken(InboundKey inbound, TurnOutcome outcome) : LaneEvent
{
    public InboundKey Inbound => inbound;

    public TurnOutcome Outcome => outcome;
}

/// <summary>An echo has shown us a part.</summary>
internal sealed class Echoed(long row, int part) : LaneEvent
{
    public long Row => row;

    public int Part => part;
}

/// <summary>A request is over; without a result where we are stopping and did not wait for it.</summary>
internal sealed class Ended(Line line, SendResult? result) : LaneEvent
{
    public Line Line => line;

    public SendResult? Result => result;
}

/// <summary>A page of the outbox has been read; null where it could not.</summary>
internal sealed class PageRead(long after, IReadOnlyList<PendingReply>? page) : LaneEvent
{
    public long After => after;

    public IReadOnlyList<PendingReply>? Page => page;
}

/// <summary>Notes have been written, or could not.</summary>
internal sealed class Written(Notes.Batch batch, bool done) : LaneEvent
{
    public Notes.Batch Batch => batch;

    public bool Done => done;
}

/// <summary>Somebody wants to know when nothing is under way any more: tests do.</summary>
internal sealed class Asked(TaskCompletionSource answer) : LaneEvent
{
    public TaskCompletionSource Answer => answer;
}

/// <summary>Time has passed, or it is time to stop: the lane looks for itself.</summary>
internal sealed class Nudge : LaneEvent
{
    public static Nudge It { get; } = new();
}
