using System.Globalization;
using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Acting;

/// <summary>
/// What every action has in common: the case was opened with a reason in this session, it is as it was when the form was shown,
/// and where somebody was faster nothing that was typed is lost.
/// </summary>
internal sealed class CaseAction(IReportStore store, INews news)
{
    public async Task<IResult> DoAsync(Visit visit, Case one, string action, Func<Task<CaseChange?>> change)
    {
        if (visit.Session.OpenedAt(one.Id) is null)
        {
            return Door.To($"/desk/cases/{one.Number}");
        }

        if (!long.TryParse(visit.Form["version"], CultureInfo.InvariantCulture, out var version) || version != one.Version)
        {
            return await AgainAsync(visit, one, action, "desk_faster_title", "desk_faster", StatusCodes.Status409Conflict);
        }

        if (await change() is not { } wanted)
        {
            return await AgainAsync(visit, one, action, "desk_incomplete_title", "desk_incomplete", StatusCodes.Status422UnprocessableEntity);
        }

        if (await store.ChangeAsync(wanted, CancellationToken.None))
        {
            if (wanted.Replies.Count > 0 && one.MayNudge)
            {
                await news.TellAsync(one, CancellationToken.None);
            }

            // Handed on to a desk that is not theirs, it is gone from here.
            return Door.To(CaseAccess.MayRead(visit.Who, wanted.After, visit.Library.Desks) ? $"/desk/cases/{one.Number}" : "/desk");
        }

        var moved = await store.ReadAsync(one.Id, visit.Cancellation);
        return moved is { Case: { } now } && CaseAccess.MayRead(visit.Who, now, visit.Library.Desks)
            ? await AgainAsync(visit, now, action, "desk_faster_title", "desk_faster", StatusCodes.Status409Conflict)
            : Door.To("/desk");
    }

    /// <summary>The form once more, as the case is now, with what was typed.</summary>
    public async Task<IResult> AgainAsync(Visit visit, Case one, string action, string title, string text, int status)
    {
        var words = visit.Words;
        var responders = await store.RespondersAsync(visit.Cancellation);
        return Frame.Page(visit, one.Number, Markup.Of($"""
            <h1>{words[title]}</h1>
            <p class="alert" role="alert">{words[text]}</p>
            <p class="facts"><span>{one.Number}</span> <span class="state">{CaseListPage.State(words, one)}</span> <span>{one.Holding(words, responders)}</span></p>
            <p><a class="button" href="/desk/cases/{one.Number}">{words["desk_look_again"]}</a></p>
            <section class="card">{CaseForms.For(action, visit, one)}</section>
            """), status: status);
    }
}
