namespace AwarenessBot.Engine.Turns;

/// <summary>
/// Something a turn wants done besides replying. To the engine it is an opaque row, written in the turn's own transaction
/// and carried out once, afterwards or by the store itself.
/// </summary>
/// <param name="Kind">One of <see cref="EffectKinds"/>.</param>
/// <param name="Payload">What the kind needs. Never a person's words.</param>
public sealed record Effect(string Kind, string Payload)
{
    /// <summary>Counts one event of this name today.</summary>
    public static Effect Count(string name) => new(EffectKinds.Count, name);
}

/// <summary>The kinds of effects there are.</summary>
public static class EffectKinds
{
    /// <summary>Adds one to a daily counter; the payload is its name. Carried out inside the commit.</summary>
    public const string Count = "count";
}
