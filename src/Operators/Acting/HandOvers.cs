using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Deadlines;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Acting;

/// <summary>
/// Passing a case on. To another desk: it is theirs and their clock begins. Outside: it stays with whoever passed it on, and the
/// clock runs until that body has confirmed.
/// </summary>
internal sealed class HandOvers(CaseAction action, Readers readers, IReportStore store, KeyRing ring, TimeProvider time)
{
    /// <summary>Where it can go: never to a desk that belongs to the role of the one accused.</summary>
    public static IEnumerable<Desk> DesksFor(Case one, IReadOnlyList<Desk> desks) =>
        desks.Where(desk => desk.Id != one.Desk && !CaseAccess.IsInvolved(desk, one));

    public Task<IResult> ToDeskAsync(Visit visit, Case one) => action.DoAsync(visit, one, "to-desk", async () =>
    {
        var text = visit.Typed("text");
        if (!one.IsOpen() || text.Length is 0 or > CaseForms.LongestText ||
            DesksFor(one, visit.Library.Desks).FirstOrDefault(desk => desk.Id == visit.Typed("desk")) is not { } desk ||
            await store.ReadAsync(one.Id, visit.Cancellation) is not { } file)
        {
            return null;
        }

        var now = time.GetUtcNow();

        // Another rung, so that whoever was told before, at this desk or another, is told again.
        var moved = one with
        {
            Desk = desk.Id,
            State = CaseState.Received,
            Holder = null,
            Rung = one.Rung + 1,
            Due = Ladder.Begin(one.Level, now),
        };
        var keys = await readers.OfAsync(moved, visit.Library.Desks, visit.Cancellation);
        using var key = visit.Session.PrivateKey(visit.Token);
        return new CaseChange
        {
            Before = one,
            After = moved,
            Adds = [Sealed(visit, one, keys, new HandOver { At = now, Desk = desk.Id, Text = text })],
            Wraps = Sharing.Wraps(file, key, keys),
            Notices = await NoticesAsync(visit, moved, now),
            Line = new AuditLine(now, visit.Who.Id, "hand_over", one.Id, desk.Id),
        };
    });

    public Task<IResult> ToOutsideAsync(Visit visit, Case one) => action.DoAsync(visit, one, "to-outside", async () =>
    {
        var (body, text) = (visit.Typed("body"), visit.Typed("text"));
        if (!one.IsOpen() || body.Length is 0 or > CaseForms.LongestReason || text.Length is 0 or > CaseForms.LongestText)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var keys = await readers.OfAsync(one, visit.Library.Desks, visit.Cancellation);
        return new CaseChange
        {
            Before = one,
            After = one with { State = CaseState.Taken, Holder = one.Holder ?? visit.Who.Id, Due = Ladder.Begin(one.Level, now) },
            Adds = [Sealed(visit, one, keys, new HandOver { At = now, Body = body, Text = text })],

            // The name of the body would say where: it is in the sealed part.
            Line = new AuditLine(now, visit.Who.Id, "hand_over", one.Id, "desk_outside"),
        };
    });

    public Task<IResult> AcknowledgedAsync(Visit visit, Case one) => action.DoAsync(visit, one, "acknowledged", () =>
        Task.FromResult(!one.AwaitsOutside() ? null : new CaseChange
        {
            Before = one,
            After = one with { State = CaseState.HandedOver, Due = null },
            Line = new AuditLine(time.GetUtcNow(), visit.Who.Id, "acknowledged", one.Id, ""),
        }));

    private async Task<IReadOnlyList<Notice>> NoticesAsync(Visit visit, Case moved, DateTimeOffset now)
    {
        var responders = (await store.RespondersAsync(visit.Cancellation))
            .Where(responder => responder.Desks.Contains(moved.Desk) && CaseAccess.MayRead(responder, moved, visit.Library.Desks));
        return NoticeWriter.For(moved, NoticeReasons.New, responders, now);
    }

    private SealedPart Sealed(Visit visit, Case one, IReadOnlyList<RecipientKey> keys, HandOver what)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(what, HandOverJson.Default.HandOver);
        var (envelope, wraps) = Envelope.Seal(one.Id, PartKind.HandOver, VietnamDay.Of(what.At), plain, keys, ring);
        CryptographicOperations.ZeroMemory(plain);
        return new SealedPart(0, PartKind.HandOver, what.At, visit.Who.Id, envelope, wraps);
    }
}
