using System.Text.Json.Serialization;
using AwarenessBot.Content.Desks;

namespace AwarenessBot.Reports.Cases;

/// <summary>
/// What a person has told, as it is sealed. Every field may be missing: each question can be skipped, and a blank is a blank,
/// never a guess.
/// </summary>
public sealed record Report
{
    /// <summary>The shape of this record; golden envelopes of every shape are kept.</summary>
    public int Schema { get; init; } = 1;

    /// <summary>When it was sent, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who tells: child, teen, parent, teacher.</summary>
    public string? Teller { get; init; }

    /// <summary>About whom: self, friend, own_child, student, other.</summary>
    public string? About { get; init; }

    /// <summary>What happened: a kind of danger, or <c>other</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>How bad: none, concern, urgent, emergency. The highest of what was noticed and what the kind implies.</summary>
    public string? Level { get; init; }

    /// <summary>Whether they said they were safe: yes, no.</summary>
    public string? Safe { get; init; }

    /// <summary>In their own words, if they wanted to.</summary>
    public string? Story { get; init; }

    /// <summary>By whom, as a role and never a name.</summary>
    public string? ByWhom { get; init; }

    /// <summary>Roles named in the story, where it was not said who did it: no desk of theirs gets it.</summary>
    public string? Named { get; init; }

    /// <summary>Whom it must not come to: the one accused, or else whoever was named.</summary>
    [JsonIgnore]
    public string Accused => ByWhom ?? Named ?? AccusedRoles.Unknown;

    /// <summary>Where, as a province code.</summary>
    public string? Province { get; init; }

    /// <summary>Where, as they typed it.</summary>
    public string? Place { get; init; }

    /// <summary>How they may be reached: none, chat, phone.</summary>
    public string? Contact { get; init; }

    /// <summary>A telephone number, where they gave one.</summary>
    public string? Phone { get; init; }

    /// <summary>When it is safe to call it, as they said it.</summary>
    public string? PhoneTime { get; init; }

    /// <summary>The channel it came by.</summary>
    public required string Channel { get; init; }

    /// <summary>It was broken off and sent because they agreed to that.</summary>
    public bool Unfinished { get; init; }

    /// <summary>Never what was told.</summary>
    public override string ToString() => "Report";
}

/// <summary>How reports and what is added to them are written, without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Report))]
[JsonSerializable(typeof(Note))]
public sealed partial class ReportJson : JsonSerializerContext;

/// <summary>A text added to a case later: by the one who told, or by a responder.</summary>
public sealed record Note
{
    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Never the text.</summary>
    public override string ToString() => "Note";
}
