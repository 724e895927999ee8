using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Engine.State;

/// <summary>The stored form of the state: two byte strings, so that a store can erase the session alone.</summary>
public readonly record struct StoredState(byte[] Lasting, byte[]? Session);

/// <summary>Writes and reads the stored form, without reflection.</summary>
public static class StateJson
{
    /// <summary>The bytes to store.</summary>
    public static StoredState Write(ConversationState state) => new(
        JsonSerializer.SerializeToUtf8Bytes(
            new LastingPart(state.Schema, state.Turns, state.LastTurnAt, state.Properties),
            StateContracts.Default.LastingPart),
        JsonSerializer.SerializeToUtf8Bytes(
            new SessionPart(state.Session.Stack, state.Session.Recent, state.Session.Properties),
            StateContracts.Default.SessionPart));

    /// <summary>The state in these bytes, brought to the current shape. An erased session reads as an empty one.</summary>
    /// <exception cref="StateTooNewException">A newer version wrote it: it must not be touched by this one.</exception>
    public static ConversationState Read(StoredState stored, StateMigrations migrations)
    {
        var current = migrations.Apply(stored);
        var lasting = JsonSerializer.Deserialize(current.Lasting, StateContracts.Default.LastingPart)
            ?? throw new JsonException("A stored state is null.");
        var session = current.Session is { Length: > 0 } bytes ? JsonSerializer.Deserialize(bytes, StateContracts.Default.SessionPart) : null;
        return new ConversationState
        {
            Schema = lasting.Schema,
            Turns = lasting.Turns,
            LastTurnAt = lasting.LastTurnAt,
            Properties = lasting.Properties ?? ConversationState.EmptyProperties,
            Session = new Session
            {
                Stack = [.. (session?.Stack ?? []).Select(dialog => dialog with { Values = dialog.Values ?? DialogInstance.NoValues })],
                Recent = session?.Recent ?? [],
                Properties = session?.Properties ?? ConversationState.EmptyProperties,
            },
        };
    }
}

/// <summary>The part of the state that outlives a session. The schema comes first: it is looked for on every read.</summary>
internal sealed record LastingPart(
    int Schema,
    long Turns,
    DateTimeOffset? LastTurnAt,
    IReadOnlyDictionary<string, JsonElement>? Properties);

/// <summary>The part that is erased. Everything may be missing: an older version wrote less, and erasing leaves nothing.</summary>
internal sealed record SessionPart(
    IReadOnlyList<DialogInstance>? Stack,
    IReadOnlyList<Said>? Recent,
    IReadOnlyDictionary<string, JsonElement>? Properties);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(LastingPart))]
[JsonSerializable(typeof(SessionPart))]
internal sealed partial class StateContracts : JsonSerializerContext;
