using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.Sending;

/// <summary>A platform that answers as the test says. A reply "a|b" takes two requests.</summary>
internal sealed class ScriptedChannel(string id = "test") : IChannel
{
    private readonly Lock _gate = new();
    private readonly List<string> _asked = [];
    private readonly List<string> _accepted = [];
    private int _underway;

    public string Id => id;

    public SendingLimits Limits { get; init; } = new(4000, 16);

    /// <summary>What becomes of a request for this part.</summary>
    public Func<Delivery, string, SendResult> Answer { get; set; } = (_, _) => SendResult.Sent;

    /// <summary>What happens before it is answered.</summary>
    public Func<Delivery, CancellationToken, Task> Meanwhile { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Everything asked, in order.</summary>
    public IReadOnlyList<string> Asked => Locked(() => _asked.ToList());

    /// <summary>Everything accepted, in order.</summary>
    public IReadOnlyList<string> Accepted => Locked(() => _accepted.ToList());

    public int MostAtOnce { get; private set; }

    public int PartsOf(Activity reply) => PartsIn(reply).Length;

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var part = PartsIn(delivery.Reply)[delivery.Part];
        Locked(() =>
        {
            _asked.Add(part);
            return MostAtOnce = Math.Max(MostAtOnce, ++_underway);
        });
        try
        {
            await Meanwhile(delivery, cancellation);
            var result = Answer(delivery, part);
            if (result.Outcome == SendOutcome.Sent)
            {
                Accept(part);
            }

            return result;
        }
        finally
        {
            Locked(() => --_underway);
        }
    }

    /// <summary>The platform has it, whatever it answers.</summary>
    public void Accept(string part) => Locked(() =>
    {
        _accepted.Add(part);
        return true;
    });

    private static string[] PartsIn(Activity reply) => (reply.Text ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);

    private T Locked<T>(Func<T> work)
    {
        lock (_gate)
        {
            return work();
        }
    }
}
