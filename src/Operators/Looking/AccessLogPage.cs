using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Looking;

/// <summary>Who looked at a case, when and why: for everybody of the desk to see.</summary>
internal sealed class AccessLogPage(IReportStore store)
{
    private const int AtOnce = 1000;

    public async Task<IResult> ShowAsync(Visit visit, Case one)
    {
        var words = visit.Words;
        var responders = await store.RespondersAsync(visit.Cancellation);
        var lines = await LinesAsync(one.Id, visit.Cancellation);
        return Frame.Page(visit, one.Number, Markup.Of($"""
            <h1>{words["desk_log"]}</h1>
            <p><b>{one.Number}</b></p>
            <p class="soft">{words["desk_log_intro"]}</p>
            <div class="card wide" tabindex="0" role="region" aria-label="{words["desk_log"]}">
            <table>
            <thead><tr><th scope="col">{words["desk_log_at"]}</th><th scope="col">{words["desk_log_who"]}</th>
            <th scope="col">{words["desk_log_what"]}</th><th scope="col">{words["desk_log_why"]}</th></tr></thead>
            <tbody>
            {lines.Select(line => Markup.Of($"""
                <tr><td><time>{Words.At(line.At)}</time></td><td>{Who(words, line.Who, responders)}</td>
                <td>{words.Named("desk_did_", line.What)}</td><td><bdi>{Why(words, line.Detail)}</bdi></td></tr>

                """))}</tbody>
            </table>
            </div>
            <p><a href="/desk/cases/{one.Number}">{words["desk_to_case"]}</a></p>
            """));
    }

    private async Task<List<AuditLine>> LinesAsync(ReportId id, CancellationToken cancellation)
    {
        var lines = new List<AuditLine>();
        var after = 0L;
        while (await store.AuditAsync(after, AtOnce, cancellation) is { Count: > 0 } rows)
        {
            lines.AddRange(rows.Select(row => row.Line).Where(line => line.Report == id));
            after = rows[^1].Number;
        }

        return lines;
    }

    private static string Who(Words words, string who, IReadOnlyList<Responder> responders) =>
        responders.FirstOrDefault(responder => responder.Id == who)?.Name ?? words.Named("desk_who_", who);

    // A reason begins with the id of a phrase.
    private static string Why(Words words, string detail)
    {
        var end = detail.IndexOf(": ", StringComparison.Ordinal);
        return end < 0 ? words.Named("", detail) : words.Named("", detail[..end]) + detail[end..];
    }
}
