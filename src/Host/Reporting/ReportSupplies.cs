using System.Security.Cryptography;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Receipts;

namespace AwarenessBot.Host.Reporting;

/// <summary>What turns are given from the world of reports, and what seals what they hand over.</summary>
internal sealed class ReportSupplies(KeyRing ring, IReportStore reports, Roster roster, Filer filer) : ITurnSupplies
{
    public byte[] Secret(InboundKey inbound, string purpose, int length) =>
        ring.Derive("turn." + purpose, $"{inbound.Conversation}\n{inbound.ActivityId}", length);

    public async Task<string> AnswerAsync(string query, CancellationToken cancellation)
    {
        if (query == ReportQueries.LiveDesks)
        {
            return string.Join(' ', roster.LiveDesks);
        }

        return query.StartsWith(ReportQueries.Receipt, StringComparison.Ordinal)
            ? await StandingAsync(query[ReportQueries.Receipt.Length..].Split('|'), cancellation)
            : string.Empty;
    }

    public Effect Seal(Effect effect, Activity activity) => effect.Kind switch
    {
        Submission.Kind => new Effect(EffectKinds.FileReport, filer.File(Submission.Read(effect.Payload), activity).Write()),
        Addition.Kind => new Effect(EffectKinds.FollowUp, filer.Add(Addition.Read(effect.Payload)).Write()),
        _ => effect,
    };

    // All of them are looked up, found or not: how long it takes says nothing.
    private async Task<string> StandingAsync(string[] receipts, CancellationToken cancellation)
    {
        CaseFile? found = null;
        foreach (var receipt in receipts)
        {
            found = await reports.FindByReceiptAsync(ReceiptIndex.Of(ring, receipt), cancellation) ?? found;
        }

        return found is null ? string.Empty : StandingOf(found).Write();
    }

    private Standing StandingOf(CaseFile file) =>
        new(file.Case,
        [
            .. from reply in file.Replies
               let words = WordsOf(file.Case.Id, reply)
               where words is not null
               select new StandingReply(reply.Phrase, words),
        ]);

    // None where the reply was altered: how things stand, and the other replies, are told all the same.
    private string? WordsOf(ReportId id, SafeReply reply)
    {
        try
        {
            return reply.Sealed.Length == 0 ? string.Empty : SafeReplies.Open(ring, id, reply.Sealed);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
