namespace AwarenessBot.Conversation.Reporting;

/// <summary>What the dialogs about reports look up (see <c>TurnContext.Fetch</c>).</summary>
public static class ReportQueries
{
    /// <summary>The desks with somebody at them, separated by spaces.</summary>
    public const string LiveDesks = "desks";

    /// <summary>Receipts a message may be, separated by bars, after this.</summary>
    public const string Receipt = "receipt:";
}
