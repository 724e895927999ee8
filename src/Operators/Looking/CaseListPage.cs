using System.Globalization;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Looking;

/// <summary>The cases of a responder's desks, worst first. Nothing here was told by anybody.</summary>
internal sealed class CaseListPage(IReportStore store, TimeProvider time)
{
    public async Task<IResult> ShowAsync(Visit visit)
    {
        var (words, now, query) = (visit.Words, time.GetUtcNow(), visit.Http.Request.Query);
        var (withClosed, stands) = (query.ContainsKey("closed"), query.ContainsKey("stand"));
        var responders = await store.RespondersAsync(visit.Cancellation);
        var cases = (await store.ListAsync(withClosed, visit.Cancellation))
            .Where(one => CaseAccess.MayRead(visit.Who, one, visit.Library.Desks))
            .OrderByDescending(one => one.IsOpen())
            .ThenByDescending(one => one.Severity())
            .ThenByDescending(one => one.IsOverdue(now))
            .ThenBy(one => one.Received)
            .ToList();

        var title = words.Of("desk_list_title", ("count", Count(cases.Count(one => one.IsOpen()))));
        return Frame.Page(visit, title, Markup.Of($"""
            <h1>{words["desk_list"]}</h1>
            {Banner(words, cases, now)}{(cases.Count == 0 ? Markup.Of($"""<p class="card">{words["desk_list_empty"]}</p>""") : List(words, cases, responders, now))}
            <p class="soft tools">{words.Of("desk_list_at", ("time", Words.At(now)))}
            {Tools(words, withClosed, stands)}</p>
            """), stands ? default : Again(withClosed));
    }

    // "still": it loads itself again, and nobody is at work because of that.
    private static Markup Again(bool withClosed) =>
        Markup.Of($"""<meta http-equiv="refresh" content="60;url=/desk?still=1{(withClosed ? "&closed=1" : "")}">{"\n"}""");

    private static Markup Tools(Words words, bool withClosed, bool stands) => Markup.Of($"""
        <a href="/desk{(withClosed ? "" : "?closed=1")}">{words[withClosed ? "desk_list_open" : "desk_list_closed"]}</a>
        <a href="/desk{(stands ? "" : "?stand=1")}">{words[stands ? "desk_list_go_on" : "desk_list_stand"]}</a>
        """);

    private static Markup Banner(Words words, List<Case> cases, DateTimeOffset now)
    {
        var overdue = cases.Count(one => one.IsOverdue(now));
        var waiting = cases.Count(one => one.IsUnacknowledged());
        return overdue + waiting == 0 ? Markup.None : Markup.Of($"""
            <div class="banner" role="status">
            {(overdue == 0 ? Markup.None : Markup.Of($"<p><strong>{words.Of("desk_banner_overdue", ("count", Count(overdue)))}</strong></p>"))}
            {(waiting == 0 ? Markup.None : Markup.Of($"<p>{words.Of("desk_banner_waiting", ("count", Count(waiting)))}</p>"))}
            </div>
            """);
    }

    private static Markup List(Words words, List<Case> cases, IReadOnlyList<Responder> responders, DateTimeOffset now) => Markup.Of($"""
        <ul class="cases">
        {cases.Select(one => Row(words, one, responders, now))}</ul>
        """);

    private static Markup Row(Words words, Case one, IReadOnlyList<Responder> responders, DateTimeOffset now) => Markup.Of($"""
        <li class="card {one.Level}{(one.IsOverdue(now) ? " overdue" : "")}{(one.IsOpen() ? "" : " done")}">
        <h2><a href="/desk/cases/{one.Number}">{one.Number}</a></h2>
        <p class="facts"><b class="level">{words.Named("desk_level_", one.Level)}</b>
        <span>{words.Named("desk_kind_", one.Kind)}</span>
        <span>{(one.Area.Length == 0 ? words["desk_area_unknown"] : words.Province(one.Area))}</span></p>
        <p class="facts"><span class="state">{State(words, one)}</span>
        <span>{words.Of("desk_age", ("time", words.Long(now - one.Received)))}</span>
        {one.Left(now, words)}</p>
        <p class="soft">{one.Holding(words, responders)}{(one.ErasureAsked && one.State != CaseState.Erased ? Markup.Of($""" <b class="late">{words["desk_erasure_asked"]}</b>""") : Markup.None)}</p>
        </li>

        """);

    /// <summary>Where a case stands, in words.</summary>
    public static string State(Words words, Case one) => words[one switch
    {
        _ when one.AwaitsOutside() => "desk_state_awaits_outside",
        { State: CaseState.Received } => "desk_state_received",
        { State: CaseState.Read } => "desk_state_read",
        { State: CaseState.Taken } => "desk_state_taken",
        { State: CaseState.HandedOver } => "desk_state_handed_over",
        { State: CaseState.Closed } => "desk_state_closed",
        _ => "desk_state_erased",
    }];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);
}
