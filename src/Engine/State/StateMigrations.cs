using System.Text.Json;
using System.Text.Json.Nodes;

namespace AwarenessBot.Engine.State;

/// <summary>One step forward: takes both parts of a state written in the shape before and returns them in the next.</summary>
/// <param name="from">The schema it reads; it writes <c>from + 1</c>.</param>
/// <param name="apply">Changes the two JSON objects in place. Once shipped, never edited.</param>
public sealed class StateMigration(int from, Action<JsonObject, JsonObject> apply)
{
    /// <summary>The schema it reads.</summary>
    public int From => from;

    /// <summary>Changes the lasting part and the session in place.</summary>
    public void Apply(JsonObject lasting, JsonObject session) => apply(lasting, session);
}

/// <summary>
/// Brings stored state of any earlier version to the current shape, one small step at a time, forward only. People are in
/// the middle of conversations while we deploy.
/// </summary>
/// <param name="steps">One for each version that ever shipped.</param>
/// <param name="current">The shape to arrive at.</param>
public sealed class StateMigrations(IReadOnlyList<StateMigration> steps, int current = ConversationState.CurrentSchema)
{
    /// <summary>The steps that have shipped. None yet: schema 1 is the first.</summary>
    public static StateMigrations Shipped { get; } = new([]);

    /// <summary>The state in the current shape.</summary>
    /// <exception cref="StateTooNewException">A newer version wrote it.</exception>
    public StoredState Apply(StoredState stored)
    {
        var schema = SchemaOf(stored.Lasting);
        if (schema == current)
        {
            return stored;
        }

        if (schema > current)
        {
            throw new StateTooNewException(schema, current);
        }

        var lasting = ObjectIn(stored.Lasting);
        var session = stored.Session is { Length: > 0 } bytes ? ObjectIn(bytes) : [];
        for (; schema < current; schema++)
        {
            var step = steps.Single(step => step.From == schema);
            step.Apply(lasting, session);
            lasting["schema"] = schema + 1;
        }

        return new StoredState(Bytes(lasting), Bytes(session));
    }

    private static int SchemaOf(byte[] lasting)
    {
        // The schema is written first, so only the head of the document is read on the way every turn takes.
        var reader = new Utf8JsonReader(lasting);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("schema"))
            {
                reader.Read();
                return reader.GetInt32();
            }
        }

        throw new JsonException("A stored state has no schema.");
    }

    private static JsonObject ObjectIn(byte[] json) =>
        JsonNode.Parse(json)?.AsObject() ?? throw new JsonException("A stored state is not an object.");

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, StateNodeJson.Default.JsonObject);
}

/// <summary>The stored state was written by a newer version; this one refuses to touch it rather than damage it.</summary>
public sealed class StateTooNewException(int found, int known)
    : Exception($"A stored state has schema {found}; this version knows up to {known}. Run the newer version.");

[System.Text.Json.Serialization.JsonSerializable(typeof(JsonObject))]
internal sealed partial class StateNodeJson : System.Text.Json.Serialization.JsonSerializerContext;
