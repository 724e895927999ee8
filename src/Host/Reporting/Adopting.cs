using AwarenessBot.Content;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// Gives reports that came when nobody was there to those who are there now. Only what the house itself can open is touched; whoever
/// has been given a key stays the one who reads.
/// </summary>
internal sealed class Adopting(IReportStore reports, HouseKey house, Roster roster, Func<Library> content, TimeProvider time)
{
    public async Task<int> RunOnceAsync(CancellationToken cancellation)
    {
        if (!house.IsInUse)
        {
            return 0;
        }

        var adopted = 0;
        foreach (var it in await reports.ListAsync(includeClosed: false, cancellation))
        {
            var readers = roster.ReadersOf(it, content());
            if (readers.Count > 0 && await reports.ReadAsync(it.Id, cancellation) is { } file && await AdoptAsync(file, readers, cancellation))
            {
                adopted++;
            }
        }

        return adopted;
    }

    private async Task<bool> AdoptAsync(CaseFile file, IReadOnlyList<Responder> readers, CancellationToken cancellation)
    {
        var wraps = Sharing.Wraps(file, house.Private, [.. readers.Select(person => new RecipientKey(person.PublicKey))]);
        if (wraps.Count == 0)
        {
            return false;
        }

        var now = time.GetUtcNow();
        return await reports.ChangeAsync(
            new CaseChange
            {
                Before = file.Case,
                After = file.Case,
                Wraps = wraps,
                Notices = NoticeWriter.For(file.Case, NoticeReasons.New, roster.TellersOf(file.Case, content()), now),
                Line = new AuditLine(now, "clock", "adopt", file.Case.Id, file.Case.Desk),
            },
            cancellation);
    }
}
