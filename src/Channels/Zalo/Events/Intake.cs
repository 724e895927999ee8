using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>What is to be done with a webhook.</summary>
internal abstract record Intake
{
    /// <summary>Nothing: a receipt, a reaction, an event nobody knows.</summary>
    public static Intake Nothing { get; } = new Dropped();

    /// <summary>Of an account that is not ours.</summary>
    public static Intake Foreign { get; } = new OfAnotherAccount();

    /// <summary>Never what is in it.</summary>
    public sealed override string ToString() => GetType().Name;

    internal sealed record Dropped : Intake;

    internal sealed record OfAnotherAccount : Intake;

    /// <summary>A turn for each of these.</summary>
    internal sealed record Turns(IReadOnlyList<Activity> Activities) : Intake;

    /// <summary>The account has said something: one of our own messages come back, or somebody who took over.</summary>
    /// <param name="Person">To whom.</param>
    /// <param name="MessageId">What the answer to our request calls it.</param>
    /// <param name="Text">What was said.</param>
    /// <param name="TakenOver">The turn it means when we did not send it: somebody did by hand.</param>
    internal sealed record Echo(string Person, string? MessageId, string Text, Activity? TakenOver) : Intake;
}
