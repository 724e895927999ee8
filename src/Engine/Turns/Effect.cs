namespace AwarenessBot.Engine.Turns;

/// <summary>
/// Something a turn wants done besides replying. To the engine it is an opaque row, written in the turn's own transaction
/// and carried out once, afterwards or by the store itself.
/// </summary>
/// <param name="Kind">One of <see cref="EffectKinds"/>.</param>
/// <param name="Payload">
/// What the kind needs. What holds a person's words is of a kind that <see cref="ITurnSupplies.Seal"/> exchanges for a sealed one
/// before anything is stored.
/// </param>
public sealed record Effect(string Kind, string Payload)
{
    /// <summary>Never the payload.</summary>
    public override string ToString() => $"Effect {Kind}";

    /// <summary>Counts one event of this name today.</summary>
    public static Effect Count(string name) => new(EffectKinds.Count, name);
}

/// <summary>The kinds of effects there are.</summary>
public static class EffectKinds
{
    /// <summary>Adds one to a daily counter; the payload is its name. Carried out inside the commit.</summary>
    public const string Count = "count";

    /// <summary>Forgets what is kept of this conversation's earlier turns. Carried out inside the commit.</summary>
    public const string Forget = "forget";

    /// <summary>A report, sealed. Carried out inside the commit.</summary>
    public const string FileReport = "report.file";

    /// <summary>Something added to a report, sealed. Carried out inside the commit.</summary>
    public const string FollowUp = "report.follow_up";
}
