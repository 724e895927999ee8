using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Printing;

/// <summary>
/// Form 01 of Decree 56/2017/ND-CP, to be printed and signed. Filled from what was told and nothing else: a blank is said to be
/// unknown (S41). Its fields are those generally known; the official text was not read, and the page says so.
/// </summary>
internal sealed class FormOne(Opening opening, IReportStore store)
{
    public async Task<IResult> ShowAsync(Visit visit, Case one)
    {
        if (await opening.LookAsync(visit, one, "print") is not { } look)
        {
            return Door.To($"/desk/cases/{one.Number}");
        }

        var responders = await store.RespondersAsync(visit.Cancellation);
        return Frame.Page(visit, one.Number, Paper(visit.Words, look.File, look.Opened, visit.Who, responders));
    }

    public static Markup Paper(Words words, CaseFile file, Opened opened, Responder who, IReadOnlyList<Responder> responders)
    {
        var (one, report) = (file.Case, opened.Report);
        var isSelf = report?.About == "self";
        return Markup.Of($"""
            {Sheet.Tools(words, one, "desk_form_01_check")}
            <article class="paper">
            <p class="state-head">{words["form_01_state"]}<br>{words["form_01_motto"]}</p>
            <p class="soft">{words["form_01_name"]}</p>
            <h1>{words["form_01_title"]}</h1>
            <p>{words.Of("form_01_to", ("name", LastBody(words, opened)))}</p>
            <h2>{words["form_01_a"]}</h2>
            <dl>
            {Sheet.Line(words, "form_01_office", words.Desk(one.Desk))}
            {Sheet.Line(words, "form_01_when", Words.At(one.Received))}
            {Sheet.Line(words, "form_01_way", words.Named("desk_channel_", one.Channel))}
            {Sheet.Line(words, "form_01_number", one.Number)}
            </dl>
            <h2>{words["form_01_b"]}</h2>
            <dl>
            {Sheet.Line(words, "form_01_child_name", null)}
            {Sheet.Line(words, "form_01_child_born", null)}
            {Sheet.Line(words, "form_01_child_sex", null)}
            {Sheet.Line(words, "form_01_child_address", null)}
            {Sheet.Line(words, "form_01_child_now", words.Named("desk_safe_", report?.Safe))}
            {Sheet.Line(words, "form_01_child_father", null)}
            {Sheet.Line(words, "form_01_child_mother", null)}
            {Sheet.Line(words, "form_01_child_carer", null)}
            </dl>
            <h2>{words["form_01_c"]}</h2>
            <dl>
            {Sheet.Line(words, "form_01_act", words.Named("desk_kind_", report?.Kind))}
            {Sheet.Line(words, "form_01_act_place", null)}
            {Sheet.Line(words, "form_01_place", Place(words, report))}
            {Sheet.Line(words, "form_01_act_time", null)}
            {Sheet.Line(words, "form_01_act_story", report?.Story)}
            {Sheet.Line(words, "form_01_by", words.Named("desk_by_", report?.ByWhom))}
            </dl>
            <h2>{words["form_01_d"]}</h2>
            <dl>
            {Sheet.Line(words, "form_01_done", Done(words, opened))}
            {Sheet.Line(words, "form_01_holder", responders.FirstOrDefault(responder => responder.Id == one.Holder)?.Name)}
            </dl>
            <h2>{words["form_01_e"]}</h2>
            <dl>
            {Sheet.Line(words, "form_01_teller", words.Named("desk_teller_", report?.Teller))}
            {Sheet.Line(words, "form_01_teller_name", null)}
            {Sheet.Line(words, "form_01_teller_phone", report is { Contact: "phone" } ? report.Phone : null)}
            {Sheet.Line(words, "form_01_teller_is_child", report?.About is null ? null : words[isSelf ? "desk_yes" : "desk_no"])}
            </dl>
            <div class="sign"><p>{words["form_01_date"]}</p><p><b>{words["form_01_sign"]}</b><br><span class="soft">{words["form_01_sign_how"]}</span></p><p>{who.Name}</p></div>
            </article>
            """);
    }

    // Asked so that the right people get it: nobody said it is the home, or where it happened.
    private static string? Place(Words words, Report? report)
    {
        var parts = new[] { report?.Place, report?.Province is { Length: > 0 } code ? words.Province(code) : null };
        return string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
    }

    private static string LastBody(Words words, Opened opened) =>
        opened.HandOvers.Where(one => one.Body is not null).MaxBy(one => one.At)?.Body ?? words["desk_unknown"];

    private static string Done(Words words, Opened opened) => string.Join(
        "\n", opened.HandOvers.OrderBy(one => one.At).Select(one => $"{Words.At(one.At)}: {words.Of("desk_passed_to", ("name", CasePage.To(words, one)))}"));
}
