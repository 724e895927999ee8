namespace AwarenessBot.Engine.Turns;

/// <summary>
/// Lets one turn of a conversation run at a time, in the order they came, and turns of different conversations side by
/// side. A conversation nobody waits for costs nothing.
/// </summary>
public sealed class ConversationOrder
{
    private readonly Dictionary<string, Line> lines = [];
    private readonly Lock gate = new();

    /// <summary>Waits for this conversation's turn; dispose what is returned to let the next one in.</summary>
    public async Task<IDisposable> EnterAsync(string conversation, CancellationToken cancellation)
    {
        Line line;
        Task<bool>? wait = null;
        TaskCompletionSource<bool>? place = null;
        lock (gate)
        {
            if (!lines.TryGetValue(conversation, out var found))
            {
                lines[conversation] = found = new Line();
            }
            else
            {
                // Continuations run elsewhere: whoever leaves must not run the next one's turn on its own stack.
                place = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
                found.Waiting.Enqueue(place);
                wait = place.Task;
            }

            line = found;
        }

        var seat = new Seat(this, conversation, line);
        if (wait is null || place is null)
        {
            return seat;
        }

        using (cancellation.Register(() => place.TrySetCanceled(cancellation)))
        {
            await wait;
        }

        return seat;
    }

    private void Leave(string conversation, Line line)
    {
        lock (gate)
        {
            while (line.Waiting.TryDequeue(out var next))
            {
                if (next.TrySetResult(true))
                {
                    return;
                }
            }

            lines.Remove(conversation);
        }
    }

    private sealed class Line
    {
        public Queue<TaskCompletionSource<bool>> Waiting { get; } = new();
    }

    private sealed class Seat(ConversationOrder queue, string conversation, Line line) : IDisposable
    {
        private int left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) == 0)
            {
                queue.Leave(conversation, line);
            }
        }
    }
}
