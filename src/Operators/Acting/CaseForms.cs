using System.Globalization;
using AwarenessBot.Operators.Looking;
using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.Acting;

/// <summary>
/// What can be done with a case, each as a form. Each carries the version of the case it was shown with; where the case has
/// moved on, the same form comes back with what was typed in it.
/// </summary>
internal static class CaseForms
{
    /// <summary>Longest note or hand-over, in characters.</summary>
    public const int LongestText = 4000;

    public const int LongestReason = 200;

    public static Markup Of(Visit visit, Case one)
    {
        var words = visit.Words;
        if (one.State == CaseState.Erased)
        {
            return Markup.None;
        }

        return Markup.Of($"""
            <section class="card acts" aria-labelledby="acts">
            <h2 id="acts">{words["desk_acts"]}</h2>
            {(CanTake(visit, one) ? Take(visit, one) : Markup.None)}{(one.AwaitsOutside() ? Acknowledged(visit, one) : Markup.None)}
            {Folded(words["desk_reply"], Reply(visit, one))}
            {Folded(words["desk_note"], Note(visit, one))}
            {(one.IsOpen() ? Folded(words["desk_hand_over_desk"], ToDesk(visit, one)) : Markup.None)}
            {(one.IsOpen() ? Folded(words["desk_hand_over_outside"], ToOutside(visit, one)) : Markup.None)}
            {(one.State is CaseState.Closed ? Markup.None : Folded(words["desk_close"], Close(visit, one)))}
            {(one.ErasureAsked ? Folded(words["desk_erase"], Erase(visit, one)) : Markup.None)}
            </section>
            """);
    }

    /// <summary>The form of an action alone, with what was typed in it.</summary>
    public static Markup For(string action, Visit visit, Case one) => action switch
    {
        "take" => CanTake(visit, one) ? Take(visit, one) : Markup.None,
        "acknowledged" => one.AwaitsOutside() ? Acknowledged(visit, one) : Markup.None,
        "reply" => Reply(visit, one),
        "note" => Note(visit, one),
        "to-desk" => ToDesk(visit, one),
        "to-outside" => ToOutside(visit, one),
        "close" => Close(visit, one),
        _ => Erase(visit, one),
    };

    public static Markup Hidden(Visit visit, Case one) =>
        Markup.Of($"""{visit.FormMark}<input type="hidden" name="version" value="{one.Version.ToString(CultureInfo.InvariantCulture)}">""");

    public static Markup Option(string id, string text, string chosen) =>
        Markup.Of($"""<option value="{id}"{(id == chosen ? Markup.Of($" selected") : Markup.None)}>{text}</option>{"\n"}""");

    private static bool CanTake(Visit visit, Case one) => one.IsOpen() && !(one.State == CaseState.Taken && one.Holder == visit.Who.Id);

    private static Markup Folded(string title, Markup form) => Markup.Of($"<details><summary>{title}</summary>\n{form}</details>");

    private static Markup Form(Visit visit, Case one, string action, Markup fields, string button) => Markup.Of($"""
        <form method="post" action="/desk/cases/{one.Number}/{action}">{Hidden(visit, one)}
        {fields}
        <button>{visit.Words[button]}</button>
        </form>
        """);

    private static Markup Take(Visit visit, Case one) => Form(visit, one, "take", Markup.None, "desk_take");

    private static Markup Acknowledged(Visit visit, Case one) =>
        Form(visit, one, "acknowledged", Markup.Of($"<p>{visit.Words["desk_acknowledged_help"]}</p>"), "desk_acknowledged");

    private static Markup Reply(Visit visit, Case one) => Form(visit, one, "reply", Markup.Of($"""
        <p class="soft">{visit.Words["desk_reply_help"]}</p>
        <label>{visit.Words["desk_reply_ready"]}<select name="phrase">
        <option value="">{visit.Words["desk_choose"]}</option>
        {visit.Words.Beginning(ReplyText.PhrasePrefix).Select(reply => Option(reply.Id, reply.Text, visit.Typed("phrase")))}</select></label>
        <label>{visit.Words["desk_reply_own"]}<textarea name="text" rows="4" maxlength="{ReplyText.Longest}">{visit.Typed("text")}</textarea></label>
        """), "desk_reply_preview");

    private static Markup Note(Visit visit, Case one) => Form(visit, one, "note", Markup.Of($"""
        <label>{visit.Words["desk_note_text"]}<textarea name="text" rows="5" required maxlength="{LongestText}">{visit.Typed("text")}</textarea></label>
        """), "desk_note_do");

    private static Markup ToDesk(Visit visit, Case one) => Form(visit, one, "to-desk", Markup.Of($"""
        <label>{visit.Words["desk_hand_over_which"]}<select name="desk" required>
        <option value="">{visit.Words["desk_choose"]}</option>
        {HandOvers.DesksFor(one, visit.Library.Desks).Select(desk => Option(desk.Id, desk.Name, visit.Typed("desk")))}</select></label>
        <label>{visit.Words["desk_hand_over_why"]}<textarea name="text" rows="4" required maxlength="{LongestText}">{visit.Typed("text")}</textarea></label>
        """), "desk_hand_over_desk_do");

    private static Markup ToOutside(Visit visit, Case one) => Form(visit, one, "to-outside", Markup.Of($"""
        <p class="soft">{visit.Words["desk_hand_over_help"]}</p>
        <label>{visit.Words["desk_hand_over_body"]}<input name="body" required maxlength="{LongestReason}" value="{visit.Typed("body")}" autocomplete="off"></label>
        <label>{visit.Words["desk_hand_over_what"]}<textarea name="text" rows="4" required maxlength="{LongestText}">{visit.Typed("text")}</textarea></label>
        """), "desk_hand_over_outside_do");

    private static Markup Close(Visit visit, Case one) => Form(visit, one, "close", Markup.Of($"""
        <label>{visit.Words["desk_close_why"]}<select name="reason" required>
        <option value="">{visit.Words["desk_choose"]}</option>
        {visit.Words.Beginning("close_reason_").Select(reason => Option(reason.Id, reason.Text, visit.Typed("reason")))}</select></label>
        """), "desk_close_do");

    private static Markup Erase(Visit visit, Case one) => Form(visit, one, "erase", Markup.Of($"""
        <p class="notice">{visit.Words["desk_erase_help"]}</p>
        <label>{visit.Words["desk_erase_why"]}<input name="why" required maxlength="{LongestReason}" value="{visit.Typed("why")}" autocomplete="off"></label>
        """), "desk_erase_do");
}
