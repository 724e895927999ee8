using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Sending;

/// <summary>Decides what an outcome means for a reply, its conversation and its channel.</summary>
internal sealed class Desk(
    string channel, Lines lines, Notes notes, Circuit circuit, SenderMetrics metrics, ILogger log)
{
    private const int MostUnsaved = 1024;

    // Turns that could not be saved and have been answered: their activities will come again, and again.
    private readonly HashSet<InboundKey> _unsaved = [];
    private long _accepted;

    /// <summary>The replies of a turn that could not be saved: sent once, as well as it goes.</summary>
    public void TakeUnsaved(Taken taken, DateTimeOffset now)
    {
        if (_unsaved.Count >= MostUnsaved)
        {
            _unsaved.Clear();
        }

        if (_unsaved.Add(taken.Inbound))
        {
            foreach (var reply in taken.Outcome.Replies)
            {
                lines.AddFresh(taken.Inbound.Conversation, new Letter(taken.Inbound, reply), now);
            }
        }
    }

    /// <summary>A request is over.</summary>
    public void Settle(Ended ended, DateTimeOffset now)
    {
        var (line, letter) = (ended.Line, ended.Line.First);
        if (ended.Result is not { } result)
        {
            // Hung up while stopping. It waits in the outbox as it did.
            lines.GoOn(line, now);
            return;
        }

        // The echo came before the answer, or instead of it.
        result = result.Outcome == SendOutcome.RetryLater && letter.Seen >= letter.Part ? AlreadySent : result;
        metrics.Ended(channel, result);
        Tell(circuit, line, result, now);
        switch (result.Outcome)
        {
            case SendOutcome.Sent or SendOutcome.AlreadySent:
                _accepted++;
                Advance(line, Math.Max(letter.Part, letter.Seen) + 1);
                break;
            case var _ when !letter.IsKept:
                _unsaved.Remove(letter.Unsaved);
                lines.RemoveFirst(line);
                break;
            case SendOutcome.RetryLater:
                TryAgain(line, result, now);
                break;
            case SendOutcome.Refused:
                GiveUp(line, result.Reason ?? "refused", now);
                break;
            case SendOutcome.PersonLeft:
                GiveUpAll(line, result.Reason ?? "person_left", now);
                break;
            case SendOutcome.Misconfigured:
                HoldUntilMended(line, result, now);
                break;
        }

        lines.GoOn(line, now);
    }

    /// <summary>The platform has shown us a part of a row that is in memory.</summary>
    public void Echo(Echoed echoed, DateTimeOffset now)
    {
        if (lines.Find(echoed.Row) is not { } letter || lines.LineOf(echoed.Row) is not { } line)
        {
            return;
        }

        letter.Seen = Math.Max(letter.Seen, echoed.Part);
        if (line.State == LineState.Holding && line.First == letter && letter.Seen >= letter.Part)
        {
            metrics.Ended(channel, AlreadySent);
            Advance(line, letter.Seen + 1);
            lines.GoOn(line, now);
        }
    }

    private static SendResult AlreadySent { get; } = new(SendOutcome.AlreadySent);

    private void Advance(Line line, int part)
    {
        var letter = line.First;
        letter.ComeTo(part);
        if (letter.IsThrough)
        {
            lines.RemoveFirst(line);
        }

        if (letter is { IsKept: true, IsThrough: true })
        {
            notes.Sent(letter.Row);
        }
        else if (letter.IsKept)
        {
            notes.Progress(letter.Row, letter.Progress);
        }
    }

    private void TryAgain(Line line, SendResult result, DateTimeOffset now)
    {
        var letter = line.First;
        letter.Fail(_accepted);
        var next = RetryPolicy.After(
            result, letter.Attempts, letter.AttemptsAlone, now - line.LastHeard, (letter.Row << 8) + letter.Attempts);
        if (next.GiveUp is { } reason)
        {
            GiveUp(line, reason, now);
            return;
        }

        letter.Due = now + next.Wait;
        notes.Progress(letter.Row, letter.Progress);
    }

    // Most likely not its fault, and while the circuit is open nothing counts. But where others get through again and again,
    // it is this reply that needs a right nobody has given us.
    private void HoldUntilMended(Line line, SendResult result, DateTimeOffset now)
    {
        line.First.Fail(_accepted);
        line.First.Due = now + Circuit.LongestBreak;
        if (line.First.AttemptsAlone >= RetryPolicy.Stubborn)
        {
            GiveUp(line, result.Reason ?? "misconfigured", now);
        }
    }

    private void GiveUpAll(Line line, string reason, DateTimeOffset now)
    {
        while (!line.IsEmpty)
        {
            GiveUp(line, reason, now);
        }
    }

    private void GiveUp(Line line, string reason, DateTimeOffset now)
    {
        var row = line.First.Row;
        lines.RemoveFirst(line);
        if (row != 0)
        {
            notes.Dead(row, reason, now);
            metrics.GaveUp(channel, reason);
            SendingLog.GaveUp(log, channel, row, reason);
        }
    }

    private void Tell(Circuit told, Line line, SendResult result, DateTimeOffset now)
    {
        var before = told.State;
        switch (result.Outcome)
        {
            case SendOutcome.RetryLater:
                told.Fails(line.Conversation, result.After, now);
                break;
            case SendOutcome.Misconfigured:
                told.NeedsMending(line.Conversation, now);
                break;
            default:
                told.Works();
                break;
        }

        if (told.State != before)
        {
            Say(told, result.Reason ?? string.Empty);
        }
    }

    private void Say(Circuit told, string reason)
    {
        switch (told.State)
        {
            case CircuitState.Closed:
                SendingLog.WorksAgain(log, channel);
                break;
            case CircuitState.Failing:
                SendingLog.Fails(log, channel, reason);
                break;
            case CircuitState.Misconfigured:
                SendingLog.Misconfigured(log, channel, reason);
                break;
        }
    }
}
