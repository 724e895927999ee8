using AwarenessBot.Operators.Pages;
using AwarenessBot.Operators.SigningIn;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Reports.Keys;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Looking;

/// <summary>
/// Opening a case: first the reason, then the line of the audit, then the content. A reason holds for a while; each further look
/// is a line of its own.
/// </summary>
internal sealed class Opening(IReportStore store, Readers readers, KeyRing ring, CasePage page, TimeProvider time)
{
    private const int LongestReason = 200;
    private const int Tries = 3;

    public async Task<IResult> ShowAsync(Visit visit, Case one)
    {
        if (await LookAsync(visit, one, "look") is not { } look)
        {
            return AskReason(visit, one, null);
        }

        var responders = await store.RespondersAsync(visit.Cancellation);
        return page.Show(visit, look.File, look.Opened, responders, time.GetUtcNow());
    }

    /// <summary>The content, where a reason was given and still holds; and it is noted that it was looked at.</summary>
    public async Task<(CaseFile File, Opened Opened)?> LookAsync(Visit visit, Case one, string what)
    {
        var now = time.GetUtcNow();
        if (visit.Session.OpenedAt(one.Id) is not { } opened || now - opened.At >= Sessions.ReasonHolds ||
            await store.ReadAsync(one.Id, visit.Cancellation) is not { } file)
        {
            return null;
        }

        if (opened.Shown || what != "look")
        {
            await store.LogAsync(new AuditLine(now, visit.Who.Id, what, one.Id, ""), CancellationToken.None);
        }

        visit.Session.NoteOpening(one.Id, opened.At, shown: opened.Shown || what == "look");
        using var key = visit.Session.PrivateKey(visit.Token);
        return (file, Opened.Of(file, key, ring));
    }

    public async Task<IResult> OpenAsync(Visit visit, Case one)
    {
        var chosen = visit.Typed("reason");
        var more = visit.Typed("more");
        if (visit.Words.Beginning("desk_reason_for_").All(reason => reason.Id != chosen) ||
            more.Length > LongestReason || (chosen == "desk_reason_for_other" && more.Length == 0))
        {
            return AskReason(visit, one, "desk_reason_missing");
        }

        var reason = more.Length == 0 ? chosen : $"{chosen}: {more}";
        for (var tried = 0; tried < Tries; tried++)
        {
            if (await NoteAsync(visit, one.Id, reason))
            {
                visit.Session.NoteOpening(one.Id, time.GetUtcNow(), shown: false);
                return Door.To($"/desk/cases/{one.Number}");
            }
        }

        return AskReason(visit, one, "desk_busy");
    }

    // False where the case moved on in between.
    private async Task<bool> NoteAsync(Visit visit, ReportId id, string reason)
    {
        if (await store.ReadAsync(id, visit.Cancellation) is not { } file || !CaseAccess.MayRead(visit.Who, file.Case, visit.Library.Desks))
        {
            return false;
        }

        using var key = visit.Session.PrivateKey(visit.Token);
        var change = new CaseChange
        {
            Before = file.Case,
            After = file.Case.State == CaseState.Received ? file.Case with { State = CaseState.Read } : file.Case,
            Wraps = Sharing.Wraps(file, key, await readers.OfAsync(file.Case, visit.Library.Desks, visit.Cancellation)),
            Line = new AuditLine(time.GetUtcNow(), visit.Who.Id, "open", id, reason),
        };
        if (change.After == change.Before && change.Wraps.Count == 0)
        {
            // Only looked at: colleagues who are writing are not told that the case has moved on.
            await store.LogAsync(change.Line, CancellationToken.None);
            return true;
        }

        return await store.ChangeAsync(change, CancellationToken.None);
    }

    private IResult AskReason(Visit visit, Case one, string? wrong)
    {
        var words = visit.Words;
        var now = time.GetUtcNow();
        return Frame.Page(visit, one.Number, Markup.Of($"""
            <h1>{one.Number}</h1>
            <p class="facts {one.Level}"><b class="level">{words.Named("desk_level_", one.Level)}</b> <span>{words.Named("desk_kind_", one.Kind)}</span>
            <span>{CaseListPage.State(words, one)}</span> {one.Left(now, words)}</p>
            {(wrong is null ? Markup.None : Markup.Of($"""<p class="alert" role="alert">{words[wrong]}</p>"""))}
            <form method="post" action="/desk/cases/{one.Number}/open" class="card narrow">{visit.FormMark}
            <p>{words["desk_reason_intro"]}</p>
            <label>{words["desk_reason"]}<select name="reason" required>
            <option value="">{words["desk_choose"]}</option>
            {words.Beginning("desk_reason_for_").Select(reason => Markup.Of($"""<option value="{reason.Id}">{reason.Text}</option>{"\n"}"""))}</select></label>
            <label>{words["desk_reason_more"]}<input name="more" maxlength="{LongestReason}" value="{visit.Typed("more")}" autocomplete="off"></label>
            <button>{words["desk_open"]}</button>
            <p class="soft">{words["desk_reason_logged"]}</p>
            </form>
            <p><a href="/desk/cases/{one.Number}/log">{words["desk_log"]}</a></p>
            """), status: wrong is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
    }
}
