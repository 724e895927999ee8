using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Looking;

/// <summary>Every page about one case is reached through here: it is theirs, or it does not exist.</summary>
internal sealed class CaseDoor(Door door, IReportStore store, TimeProvider time)
{
    public Task<IResult> EnterAsync(HttpContext context, string number, Func<Visit, Case, Task<IResult>> go) =>
        door.EnterAsync(context, async visit =>
        {
            // The id of a case is shown to nobody, so addresses have its number.
            var called = (await store.ListAsync(includeClosed: true, visit.Cancellation)).Where(one => one.Number == number).ToList();
            var found = called.FirstOrDefault(one => CaseAccess.MayRead(visit.Who, one, visit.Library.Desks));
            if (found is not null)
            {
                return await go(visit, found);
            }

            await store.LogAsync(
                new AuditLine(time.GetUtcNow(), visit.Who.Id, "refused", called.FirstOrDefault()?.Id, ""), CancellationToken.None);
            return Missing(visit);
        });

    private static IResult Missing(Visit visit) => Frame.Page(visit, visit.Words["desk_name"], Markup.Of($"""
        <h1>{visit.Words["desk_missing_title"]}</h1>
        <p>{visit.Words["desk_missing"]}</p>
        """), status: StatusCodes.Status404NotFound);
}
