using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.Reports.Cases;

/// <summary>
/// Everything that is written when a report is accepted, in the transaction of the turn that confirms it: the envelope, the
/// keys, the case, the notices, a line of the audit. Sealed already, so that it may rest anywhere.
/// </summary>
/// <param name="Case">What is kept in clear.</param>
/// <param name="Part">The sealed report.</param>
/// <param name="Receipt">The index of the receipt (see <see cref="Receipts.ReceiptIndex"/>).</param>
/// <param name="ReplyTo">Where a neutral message may be sent, sealed; empty without consent.</param>
/// <param name="Notices">Who is told, and how.</param>
public sealed record Filing(Case Case, SealedPart Part, byte[] Receipt, byte[] ReplyTo, IReadOnlyList<Notice> Notices)
{
    /// <summary>As the payload of an effect.</summary>
    public string Write() => JsonSerializer.Serialize(this, FilingJson.Default.Filing);

    /// <summary>From the payload of an effect.</summary>
    public static Filing Read(string payload) =>
        JsonSerializer.Deserialize(payload, FilingJson.Default.Filing) ?? throw new JsonException("A filing is null.");
}

/// <summary>Something the one who told does to a case later: adds words, or asks for erasure.</summary>
/// <param name="Id">The case.</param>
/// <param name="Part">What was added, sealed; none where nothing was.</param>
/// <param name="AsksErasure">They want it erased.</param>
/// <param name="At">When.</param>
/// <param name="Notices">Who is told.</param>
public sealed record FollowUp(ReportId Id, SealedPart? Part, bool AsksErasure, DateTimeOffset At, IReadOnlyList<Notice> Notices)
{
    /// <inheritdoc cref="Filing.Write"/>
    public string Write() => JsonSerializer.Serialize(this, FilingJson.Default.FollowUp);

    /// <inheritdoc cref="Filing.Read"/>
    public static FollowUp Read(string payload) =>
        JsonSerializer.Deserialize(payload, FilingJson.Default.FollowUp) ?? throw new JsonException("A follow-up is null.");
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(Filing))]
[JsonSerializable(typeof(FollowUp))]
internal sealed partial class FilingJson : JsonSerializerContext;
