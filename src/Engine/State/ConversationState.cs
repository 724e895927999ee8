using System.Text.Json;

namespace AwarenessBot.Engine.State;

/// <summary>
/// Everything remembered about one conversation. Two parts with two lives: <see cref="Session"/> holds where the person
/// is and what was said in the last minutes, and is erased soon after they leave; <see cref="Properties"/> outlives it.
/// </summary>
public sealed record ConversationState
{
    /// <summary>The shape written by this version; see <see cref="StateMigrations"/>.</summary>
    public const int CurrentSchema = 1;

    /// <summary>The shape this state was written in.</summary>
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>How many turns this conversation has had. Part of the seed, and what a kill test counts.</summary>
    public long Turns { get; init; }

    /// <summary>When the last turn was.</summary>
    public DateTimeOffset? LastTurnAt { get; init; }

    /// <summary>Where the person is.</summary>
    public Session Session { get; init; } = Session.Empty;

    /// <summary>Small lasting facts, written and read through <see cref="StateProperty{T}"/>.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init; } = EmptyProperties;

    /// <summary>No properties.</summary>
    public static IReadOnlyDictionary<string, JsonElement> EmptyProperties { get; } = new Dictionary<string, JsonElement>();

    /// <summary>Never what is in it: it may end up in a log.</summary>
    public override string ToString() => $"ConversationState after {Turns} turns";
}

/// <summary>The part of the state that is erased soon after the person has left.</summary>
public sealed record Session
{
    /// <summary>A session in which nothing has happened yet.</summary>
    public static Session Empty { get; } = new();

    /// <summary>The dialogs under way, the active one last.</summary>
    public IReadOnlyList<DialogInstance> Stack { get; init; } = [];

    /// <summary>The person's last messages, oldest first: danger is often told in pieces.</summary>
    public IReadOnlyList<Said> Recent { get; init; } = [];

    /// <summary>Small facts of this session only.</summary>
    public IReadOnlyDictionary<string, JsonElement> Properties { get; init; } = ConversationState.EmptyProperties;

    /// <summary>Never what is in it.</summary>
    public override string ToString() => $"Session with {Stack.Count} dialogs";
}

/// <summary>One message of the person's, kept for minutes.</summary>
public sealed record Said(string Text, DateTimeOffset At)
{
    /// <summary>Never the words.</summary>
    public override string ToString() => "Said";
}

/// <summary>One dialog under way: which, at which named step, with what it has noted so far.</summary>
public sealed record DialogInstance(string Id, string Step, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Nothing noted yet.</summary>
    public static IReadOnlyDictionary<string, string> NoValues { get; } = new Dictionary<string, string>();

    /// <summary>Never the values: they may be a person's words.</summary>
    public override string ToString() => $"{Id}/{Step}";
}
