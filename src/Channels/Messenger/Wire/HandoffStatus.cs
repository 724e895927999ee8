namespace AwarenessBot.Channels.Messenger.Wire;

// {"state":"accepted"}: the value of Bot Framework's event handoff.status
internal sealed record HandoffStatus(string State)
{
    public const string EventName = "handoff.status";

    /// <summary>A person answers for the page now.</summary>
    public const string Accepted = "accepted";

    /// <summary>The conversation is the bot's again.</summary>
    public const string Completed = "completed";
}
