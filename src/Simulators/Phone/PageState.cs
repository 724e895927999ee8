using System.Text.Json.Serialization;
using AwarenessBot.Simulators.Recording;

namespace AwarenessBot.Simulators.Phone;

/// <summary>Everything the page shows, for one person's phone.</summary>
internal sealed record PageState(
    string Platform, bool IsReady, DateTimeOffset Now, IReadOnlyList<Person> People, IReadOnlyList<Offer> Deeds, IReadOnlyList<Offer> Faults,
    IReadOnlyList<Bubble> Bubbles, IReadOnlyList<Fact> Facts, IReadOnlyList<Exchange> Traffic);

/// <summary>Somebody one can be on the page.</summary>
internal sealed record Person(string Id, string Name);

/// <summary>What was done on the page.</summary>
/// <param name="Kind"><c>say</c>, <c>press</c>, <c>deed</c>, <c>fault</c>.</param>
/// <param name="Person">By whom.</param>
/// <param name="Text">The words, the deed, or the fault.</param>
/// <param name="Button">What was pressed.</param>
internal sealed record PageAction(string? Kind, string? Person, string? Text, PhoneButton? Button)
{
    public override string ToString() => nameof(PageAction);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageState))]
[JsonSerializable(typeof(PageAction))]
internal sealed partial class PageJson : JsonSerializerContext;
