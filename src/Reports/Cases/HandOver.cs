using System.Text.Json.Serialization;

namespace AwarenessBot.Reports.Cases;

/// <summary>What was passed on, to whom and why, as it is sealed in a part of its own.</summary>
public sealed record HandOver
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A desk's id; none where it went outside.</summary>
    public string? Desk { get; init; }

    /// <summary>The outside body, as the responder named it: who has it now.</summary>
    public string? Body { get; init; }

    /// <summary>Why, and the least they need to know.</summary>
    public required string Text { get; init; }

    /// <summary>Never who or what.</summary>
    public override string ToString() => "HandOver";
}

/// <summary>How a hand-over is written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(HandOver))]
public sealed partial class HandOverJson : JsonSerializerContext;
