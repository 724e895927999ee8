using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>What the channel is told about an activity it handed in.</summary>
/// <param name="Saved">On disk: it may be acknowledged. Otherwise it must come again.</param>
/// <param name="Repeated">It had been handled before; these are the replies of then.</param>
/// <param name="Replies">What to show, for a channel that answers on the spot; others send from the outbox.</param>
/// <param name="Rows">The outbox rows of the replies, to be marked as sent.</param>
/// <param name="Notes">What the turn was about; never sent.</param>
public sealed record TurnOutcome(
    bool Saved,
    bool Repeated,
    IReadOnlyList<Activity> Replies,
    IReadOnlyList<long> Rows,
    IReadOnlyDictionary<string, string> Notes)
{
    /// <summary>No notes.</summary>
    public static IReadOnlyDictionary<string, string> NoNotes { get; } = new Dictionary<string, string>();

    /// <summary>Nothing was written; the replies are what can be said all the same.</summary>
    public static TurnOutcome Unsaved(IReadOnlyList<Activity> replies) => new(false, false, replies, [], NoNotes);
}
