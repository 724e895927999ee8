namespace AwarenessBot.ReportVictim;

/// <summary>One message of a person's, as a platform delivers it: once, twice, or again after the bot has died.</summary>
/// <param name="Receipt">Of the report it adds to; none where it is a report.</param>
internal sealed record Delivery(string Conversation, string Activity, string Receipt)
{
    public const string None = "-";

    public static Delivery Read(string line) => line.Split(' ') is [var conversation, var activity, var receipt]
        ? new Delivery(conversation, activity, receipt)
        : throw new FormatException("Not a delivery.");

    public override string ToString() => $"{Conversation} {Activity} {Receipt}";
}
