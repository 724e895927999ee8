using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AwarenessBot.Engine.State;

/// <summary>
/// A typed property of the state (Bot Framework: state property accessor). The stored name is a constant and the type is
/// written through a source-generated contract, so no type name ever comes out of the store.
/// </summary>
/// <param name="Name">The stored name. Never change one that has shipped; add a migration.</param>
/// <param name="Json">How the value is written.</param>
/// <param name="Default">The value where none is stored.</param>
public sealed record StateProperty<T>(string Name, JsonTypeInfo<T> Json, T Default)
    where T : notnull
{
    /// <summary>The value among these properties, or the default.</summary>
    public T In(IReadOnlyDictionary<string, JsonElement> properties) =>
        properties.TryGetValue(Name, out var stored) ? stored.Deserialize(Json) ?? Default : Default;

    /// <summary>These properties with the value set; the default is not stored.</summary>
    public IReadOnlyDictionary<string, JsonElement> Set(IReadOnlyDictionary<string, JsonElement> properties, T value)
    {
        var changed = new Dictionary<string, JsonElement>(properties);
        if (EqualityComparer<T>.Default.Equals(value, Default))
        {
            changed.Remove(Name);
        }
        else
        {
            changed[Name] = JsonSerializer.SerializeToElement(value, Json);
        }

        return changed;
    }
}
