using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Acting;

/// <summary>What a responder does with a case, one method for each button.</summary>
internal sealed class CaseActions(CaseAction action, Readers readers, KeyRing ring, TimeProvider time)
{
    public Task<IResult> TakeAsync(Visit visit, Case one) => action.DoAsync(visit, one, "take", () =>
        Task.FromResult(!one.IsOpen() ? null : new CaseChange
        {
            Before = one,

            // What was passed on outside and is not confirmed goes on counting, whoever has it here.
            After = one with { State = CaseState.Taken, Holder = visit.Who.Id, Due = one.AwaitsOutside() ? one.Due : null },
            Line = Line(visit, one, "take", ""),
        }));

    public Task<IResult> NoteAsync(Visit visit, Case one) => action.DoAsync(visit, one, "note", async () =>
    {
        var text = visit.Typed("text");
        if (one.State == CaseState.Erased || text.Length is 0 or > CaseForms.LongestText)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var keys = await readers.OfAsync(one, visit.Library.Desks, visit.Cancellation);
        var plain = JsonSerializer.SerializeToUtf8Bytes(new Note { At = now, Text = text }, ReportJson.Default.Note);
        var (envelope, wraps) = Envelope.Seal(one.Id, PartKind.Note, VietnamDay.Of(now), plain, keys, ring);
        CryptographicOperations.ZeroMemory(plain);
        return new CaseChange
        {
            Before = one,
            After = one,
            Adds = [new SealedPart(0, PartKind.Note, now, visit.Who.Id, envelope, wraps)],
            Line = Line(visit, one, "note", ""),
        };
    });

    public Task<IResult> CloseAsync(Visit visit, Case one) => action.DoAsync(visit, one, "close", () =>
    {
        var reason = visit.Typed("reason");
        var isOne = visit.Words.Beginning("close_reason_").Any(known => known.Id == reason);
        return Task.FromResult(one.State is CaseState.Closed or CaseState.Erased || !isOne ? null : new CaseChange
        {
            Before = one,
            After = one with { State = CaseState.Closed, Due = null, CloseReason = reason, ClosedAt = time.GetUtcNow() },
            Line = Line(visit, one, "close", reason),
        });
    });

    public Task<IResult> EraseAsync(Visit visit, Case one) => action.DoAsync(visit, one, "erase", () =>
    {
        var why = visit.Typed("why");
        return Task.FromResult(!one.ErasureAsked || one.State == CaseState.Erased || why.Length is 0 or > CaseForms.LongestReason ? null : new CaseChange
        {
            Before = one,
            After = one with { State = CaseState.Erased, Due = null },
            Erase = true,
            Line = Line(visit, one, "erase", why),
        });
    });

    private AuditLine Line(Visit visit, Case one, string what, string detail) => new(time.GetUtcNow(), visit.Who.Id, what, one.Id, detail);
}
