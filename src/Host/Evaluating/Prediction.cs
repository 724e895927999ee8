using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Host.Evaluating;

/// <summary>What the bot took a line for. No word of the line is in it.</summary>
/// <param name="Id">Of the line.</param>
/// <param name="Top">Disclosure first if any, then topics, the likeliest first.</param>
/// <param name="Risk">none, concern, urgent, emergency.</param>
/// <param name="RiskType">The kind of danger; nothing when there is none.</param>
/// <param name="Microseconds">How long it took to understand all messages of the line.</param>
/// <param name="Abstain">The bot would say that it did not understand, or ask.</param>
/// <param name="Confidence">Of the first topic.</param>
/// <param name="Likeness">How like what endangered people say the line is, whatever the rules think of it.</param>
/// <param name="Evidence">The rules that were believed.</param>
internal sealed record Prediction(
    string Id,
    IReadOnlyList<string> Top,
    string Risk,
    [property: JsonPropertyName("risk_type")] string? RiskType,
    [property: JsonPropertyName("us")] double Microseconds,
    bool Abstain,
    double Confidence,
    double Likeness,
    IReadOnlyList<string> Evidence);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Prediction))]
[JsonSerializable(typeof(Figures))]
internal sealed partial class EvaluationJson : JsonSerializerContext
{
    public static readonly EvaluationJson Readable = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    });
}
