using AwarenessBot.Content.Safety;
using AwarenessBot.Operators.Acting;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Looking;

/// <summary>A case that was opened: what was told, what has been done, and what can be done next.</summary>
internal sealed class CasePage(KeyRing ring)
{
    public IResult Show(Visit visit, CaseFile file, Opened opened, IReadOnlyList<Responder> responders, DateTimeOffset now)
    {
        var (words, one) = (visit.Words, file.Case);
        return Frame.Page(visit, one.Number, Markup.Of($"""
            <div class="head {one.Level}">
            <h1>{one.Number}</h1>
            <p class="facts"><b class="level">{words.Named("desk_level_", one.Level)}</b> <span class="state">{CaseListPage.State(words, one)}</span>
            {one.Left(now, words)}</p>
            <p>{one.Holding(words, responders)}. {words.Of("desk_received", ("time", Words.At(one.Received)))}</p>
            </div>
            {Warnings(words, file, opened)}
            <div class="columns">
            <div>
            {Told(words, opened)}
            {Later(words, opened, responders)}
            {Passed(words, opened)}
            {Answered(words, file)}
            </div>
            <div>
            {CaseForms.Of(visit, one)}
            <nav class="card" aria-label="{words["desk_papers"]}">
            <h2>{words["desk_papers"]}</h2>
            <p><a href="/desk/cases/{one.Number}/form-01">{words["desk_form_01"]}</a></p>
            <p><a href="/desk/cases/{one.Number}/sheet">{words["desk_sheet"]}</a></p>
            <p><a href="/desk/cases/{one.Number}/log">{words["desk_log"]}</a></p>
            </nav>
            </div>
            </div>
            """));
    }

    private static Markup Warnings(Words words, CaseFile file, Opened opened) => Markup.Join(
    [
        When(opened.Shut > 0, words["desk_shut"]),
        When(file.Case.ErasureAsked && file.Case.State != CaseState.Erased, words["desk_erasure_asked_long"]),
        When(file.Case.State == CaseState.Erased, words["desk_erased"]),
        When(opened.Report is { Unfinished: true }, words["desk_unfinished"]),
        When(opened.Report is { Safe: "no" }, words["desk_not_safe"]),
        When(file.Case.IsUnacknowledged() && file.Case.Severity() >= (int)DangerLevel.Urgent, words["desk_notify_now"]),
    ]);

    private static Markup When(bool isSo, string text) => isSo ? Markup.Of($"""<p class="notice">{text}</p>{"\n"}""") : Markup.None;

    private static Markup Told(Words words, Opened opened) => opened.Report is not { } report ? Markup.None : Markup.Of($"""
        <section class="card" aria-labelledby="told">
        <h2 id="told">{words["desk_told"]}</h2>
        {(string.IsNullOrWhiteSpace(report.Story) ? Markup.Of($"""<p class="soft">{words["desk_no_story"]}</p>""") : Quote(report.Story))}
        <dl>
        {ReportFacts.Of(report, words).Select(fact => Markup.Of($"<div><dt>{words[fact.Label]}</dt><dd><bdi>{fact.Value}</bdi></dd></div>\n"))}</dl>
        </section>
        """);

    private static Markup Later(Words words, Opened opened, IReadOnlyList<Responder> responders) => opened.Notes.Count == 0 ? Markup.None : Markup.Of($"""
        <section class="card" aria-labelledby="later">
        <h2 id="later">{words["desk_later"]}</h2>
        {opened.Notes.OrderBy(note => note.Part.At).Select(note => Markup.Of($"""
            <article><h3>{(note.Part.Kind == PartKind.FollowUp ? words["desk_they_added"] : NameOf(note.Part.Author, responders))}, <time>{Words.At(note.Part.At)}</time></h3>
            {Quote(note.Note.Text)}</article>

            """))}</section>
        """);

    private static Markup Passed(Words words, Opened opened) => opened.HandOvers.Count == 0 ? Markup.None : Markup.Of($"""
        <section class="card" aria-labelledby="passed">
        <h2 id="passed">{words["desk_passed"]}</h2>
        {opened.HandOvers.OrderBy(one => one.At).Select(one => Markup.Of($"""
            <article><h3>{words.Of("desk_passed_to", ("name", To(words, one)))}, <time>{Words.At(one.At)}</time></h3>
            {Quote(one.Text)}</article>

            """))}</section>
        """);

    private Markup Answered(Words words, CaseFile file) => file.Replies.Count == 0 ? Markup.None : Markup.Of($"""
        <section class="card" aria-labelledby="answered">
        <h2 id="answered">{words["desk_answered"]}</h2>
        {file.Replies.Select(reply => Markup.Of($"""
            <article><h3><time>{Words.At(reply.At)}</time></h3>{Quote(ReplyText.Read(reply, file.Case.Id, ring, words))}</article>

            """))}</section>
        """);

    /// <summary>Who has it after a hand-over.</summary>
    public static string To(Words words, HandOver one) => one.Body ?? words.Desk(one.Desk);

    private static string NameOf(string id, IReadOnlyList<Responder> responders) =>
        responders.FirstOrDefault(responder => responder.Id == id)?.Name ?? id;

    // Somebody else's words: as they are, in their own direction of writing.
    private static Markup Quote(string text) => Markup.Of($"""<blockquote dir="auto">{text}</blockquote>""");
}
