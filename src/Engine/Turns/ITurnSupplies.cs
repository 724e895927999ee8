using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Turns;

/// <summary>
/// What a turn, a pure function, is given from outside: secrets nobody can foresee, answers to what it has to look up, and a seal
/// on what it hands over.
/// </summary>
public interface ITurnSupplies
{
    /// <summary>
    /// Bytes nobody can foresee, the same for the same activity and purpose: a turn that is run again gives the same ids and codes.
    /// </summary>
    byte[] Secret(InboundKey inbound, string purpose, int length);

    /// <summary>The answer to a query of the turn's. A query may hold a person's words: it is not to be logged.</summary>
    Task<string> AnswerAsync(string query, CancellationToken cancellation);

    /// <summary>The effect as it may be stored. What holds a person's words comes back sealed.</summary>
    Effect Seal(Effect effect, Activity activity);
}

/// <summary>For a bot that keeps no reports: secrets that are only chance, no answers, nothing to seal.</summary>
public sealed class NoSupplies : ITurnSupplies
{
    /// <summary>The only one.</summary>
    public static NoSupplies Instance { get; } = new();

    private NoSupplies()
    {
    }

    /// <inheritdoc/>
    public byte[] Secret(InboundKey inbound, string purpose, int length) => TurnSupply.Foreseeable(purpose, length);

    /// <inheritdoc/>
    public Task<string> AnswerAsync(string query, CancellationToken cancellation) => Task.FromResult(string.Empty);

    /// <inheritdoc/>
    public Effect Seal(Effect effect, Activity activity) => effect;
}
