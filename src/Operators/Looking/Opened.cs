using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Operators.Looking;

/// <summary>
/// What a responder's key opens of a case. Parts that are not wrapped to it are counted, and shown as such: a colleague who can
/// open them shares them by doing so.
/// </summary>
/// <param name="Report">The report; none where it is not theirs to open yet, or was erased.</param>
/// <param name="Notes">Notes and what was added later, in order.</param>
/// <param name="HandOvers">What was passed on.</param>
/// <param name="Shut">How many parts stay shut.</param>
internal sealed record Opened(
    Report? Report, IReadOnlyList<(SealedPart Part, Note Note)> Notes, IReadOnlyList<HandOver> HandOvers, int Shut)
{
    public static Opened Of(CaseFile file, RSA key, KeyRing ring)
    {
        var mine = new RecipientKey(key.ExportSubjectPublicKeyInfo()).Id;
        Report? report = null;
        var notes = new List<(SealedPart, Note)>();
        var handOvers = new List<HandOver>();
        var shut = 0;
        foreach (var part in file.Parts)
        {
            if (Plain(file.Case.Id, part, mine, key, ring) is not { } plain)
            {
                shut++;
                continue;
            }

            switch (part.Kind)
            {
                case PartKind.Report:
                    report = JsonSerializer.Deserialize(plain, ReportJson.Default.Report);
                    break;
                case PartKind.HandOver:
                    handOvers.Add(JsonSerializer.Deserialize(plain, HandOverJson.Default.HandOver) ?? throw new JsonException("A hand-over is null."));
                    break;
                default:
                    notes.Add((part, JsonSerializer.Deserialize(plain, ReportJson.Default.Note) ?? throw new JsonException("A note is null.")));
                    break;
            }

            CryptographicOperations.ZeroMemory(plain);
        }

        return new Opened(report, notes, handOvers, shut);
    }

    public override string ToString() => "Opened";

    private static byte[]? Plain(ReportId id, SealedPart part, string mine, RSA key, KeyRing ring)
    {
        if (part.Wraps.FirstOrDefault(wrap => wrap.KeyId == mine) is not { } wrap)
        {
            return null;
        }

        try
        {
            return Envelope.Open(id, part.Kind, part.Envelope, wrap, key, ring);
        }
        catch (CryptographicException)
        {
            // Altered or swapped: not shown, and counted with those that stay shut.
            return null;
        }
    }
}
