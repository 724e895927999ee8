using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// A report as the dialog hands it over, in clear and in memory only: it is exchanged for a sealed
/// <see cref="Filing"/> before anything is stored.
/// </summary>
/// <param name="Report">What was told.</param>
/// <param name="Id">Its id: the same when the turn is run again.</param>
/// <param name="Desk">Where it goes.</param>
/// <param name="Code">The receipt, in its canonical form.</param>
/// <param name="MayNudge">A neutral message may be sent when there is news.</param>
public sealed record Submission(Report Report, string Id, string Desk, string Code, bool MayNudge)
{
    /// <summary>The kind of the effect.</summary>
    public const string Kind = "report.submit";

    /// <summary>As the payload of an effect.</summary>
    public string Write() => JsonSerializer.Serialize(this, SubmissionJson.Default.Submission);

    /// <summary>From the payload of an effect.</summary>
    public static Submission Read(string payload) =>
        JsonSerializer.Deserialize(payload, SubmissionJson.Default.Submission) ?? throw new JsonException("A submission is null.");

    /// <summary>Never what was told.</summary>
    public override string ToString() => "Submission";
}

/// <summary>Something the one who told adds to a case they have the receipt of.</summary>
/// <param name="Case">The case.</param>
/// <param name="Text">What they add; empty where they only ask for erasure.</param>
/// <param name="AsksErasure">They want it erased.</param>
public sealed record Addition(Case Case, string Text, bool AsksErasure)
{
    /// <summary>The kind of the effect.</summary>
    public const string Kind = "report.add";

    /// <summary>As the payload of an effect.</summary>
    public string Write() => JsonSerializer.Serialize(this, SubmissionJson.Default.Addition);

    /// <summary>From the payload of an effect.</summary>
    public static Addition Read(string payload) =>
        JsonSerializer.Deserialize(payload, SubmissionJson.Default.Addition) ?? throw new JsonException("An addition is null.");

    /// <summary>Never the text.</summary>
    public override string ToString() => "Addition";
}

/// <summary>How things stand, for somebody with a receipt. What is shown of it is the state and the replies, never what was told.</summary>
/// <param name="Case">The case.</param>
/// <param name="Replies">What was answered.</param>
public sealed record Standing(Case Case, IReadOnlyList<StandingReply> Replies)
{
    /// <summary>As the answer to a query.</summary>
    public string Write() => JsonSerializer.Serialize(this, SubmissionJson.Default.Standing);

    /// <summary>From the answer to a query; none where there is no such receipt.</summary>
    public static Standing? Read(string answer) =>
        answer.Length == 0 ? null : JsonSerializer.Deserialize(answer, SubmissionJson.Default.Standing);

    /// <summary>Never the replies.</summary>
    public override string ToString() => "Standing";
}

/// <summary>A reply: a phrase of content, or a responder's own words.</summary>
public sealed record StandingReply(string Phrase, string Words)
{
    /// <summary>Never the words.</summary>
    public override string ToString() => "StandingReply";
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Submission))]
[JsonSerializable(typeof(Addition))]
[JsonSerializable(typeof(Standing))]
[JsonSerializable(typeof(Case))]
internal sealed partial class SubmissionJson : JsonSerializerContext;
