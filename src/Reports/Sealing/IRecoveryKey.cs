namespace AwarenessBot.Reports.Sealing;

/// <summary>The door to the key of last resort: every envelope is wrapped to it too, so that no lost password loses a report.</summary>
public interface IRecoveryKey
{
    /// <summary>Its public half; none where nobody has set one up yet.</summary>
    RecipientKey? Current { get; }
}
