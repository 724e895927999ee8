using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Printing;

/// <summary>What goes with a case to another body: the least they need to act, and how to reach us.</summary>
internal sealed class Sheet(Opening opening, TimeProvider time)
{
    public async Task<IResult> ShowAsync(Visit visit, Case one)
    {
        if (await opening.LookAsync(visit, one, "print") is not { } look)
        {
            return Door.To($"/desk/cases/{one.Number}");
        }

        return Frame.Page(visit, one.Number, Paper(visit.Words, one, look.Opened, visit.Who, time.GetUtcNow()));
    }

    public static Markup Paper(Words words, Case one, Opened opened, Responder who, DateTimeOffset now)
    {
        var report = opened.Report;
        var passed = opened.HandOvers.Where(hand => hand.Body is not null).MaxBy(hand => hand.At);
        return Markup.Of($"""
            {Tools(words, one, "desk_sheet_check")}
            <article class="paper">
            <h1>{words["sheet_title"]}</h1>
            <dl>
            {Line(words, "sheet_to", passed?.Body)}
            {Line(words, "sheet_from", words.Desk(one.Desk))}
            {Line(words, "sheet_by", who.Name)}
            {Line(words, "sheet_at", Words.At(now))}
            {Line(words, "form_01_number", one.Number)}
            {Line(words, "sheet_level", words.Named("desk_level_", one.Level))}
            {Line(words, "form_01_act", words.Named("desk_kind_", one.Kind))}
            {Line(words, "form_01_by", words.Named("desk_by_", report?.ByWhom))}
            {Line(words, "desk_fact_province", report?.Province is { Length: > 0 } code ? words.Province(code) : null)}
            {Line(words, "desk_fact_safe", words.Named("desk_safe_", report?.Safe))}
            {Line(words, "sheet_why", passed?.Text)}
            </dl>
            <p>{words["sheet_ask"]}</p>
            <p class="soft">{words["sheet_secret"]}</p>
            <div class="sign"><p>{words["form_01_date"]}</p><p><b>{words["sheet_sign"]}</b></p></div>
            </article>
            """);
    }

    /// <summary>A field; a blank says so and is never guessed.</summary>
    public static Markup Line(Words words, string label, string? value) => string.IsNullOrWhiteSpace(value)
        ? Markup.Of($"""<div><dt>{words[label]}</dt><dd class="blank">{words["desk_unknown"]}</dd></div>""")
        : Markup.Of($"<div><dt>{words[label]}</dt><dd><bdi>{value}</bdi></dd></div>");

    /// <summary>What stands above a paper on the screen and is not printed.</summary>
    public static Markup Tools(Words words, Case one, string check) => Markup.Of($"""
        <div class="unprinted">
        <p><a href="/desk/cases/{one.Number}">{words["desk_to_case"]}</a></p>
        <p class="notice">{words[check]}</p>
        <p><button type="button" data-print hidden>{words["desk_print"]}</button></p>
        </div>
        """);
}
