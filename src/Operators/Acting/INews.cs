using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Acting;

/// <summary>The door to the chat of one who agreed to hear there that there is news. What is said there says nothing.</summary>
public interface INews
{
    /// <summary>Tells them; whoever did not agree is told nothing. A failure is nobody's concern here: the receipt shows the reply.</summary>
    Task TellAsync(Case one, CancellationToken cancellation);
}

/// <summary>Where the host knows no chat.</summary>
internal sealed class NoNews : INews
{
    public Task TellAsync(Case one, CancellationToken cancellation) => Task.CompletedTask;
}
