using AwarenessBot.Operators.Pages;
using AwarenessBot.Reports.Cases;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Operators.Acting;

/// <summary>
/// Answering the one who told: chosen or written, looked at once more as they will see it, then sent. It is shown to whoever
/// comes back with the receipt, and to nobody else.
/// </summary>
internal sealed class Replies(CaseAction action, ReplyText text, TimeProvider time)
{
    public Task<IResult> PreviewAsync(Visit visit, Case one)
    {
        if (visit.Session.OpenedAt(one.Id) is null)
        {
            return Task.FromResult(Door.To($"/desk/cases/{one.Number}"));
        }

        var words = visit.Words;
        if (Chosen(visit, one) is not { } chosen)
        {
            return action.AgainAsync(visit, one, "reply", "desk_incomplete_title", "desk_reply_incomplete", StatusCodes.Status422UnprocessableEntity);
        }

        var (phrase, own) = chosen;
        var warnings = phrase.Length > 0 ? [] : ReplyText.Warnings(own, words).ToList();
        return Task.FromResult(Frame.Page(visit, one.Number, Markup.Of($"""
            <h1>{words["desk_reply_look"]}</h1>
            <p>{words["desk_reply_seen"]}</p>
            <blockquote class="card">{(phrase.Length > 0 ? words[phrase] : own)}</blockquote>
            {warnings.Select(warning => Markup.Of($"""<p class="notice">{words[warning]}</p>{"\n"}"""))}
            <form method="post" action="/desk/cases/{one.Number}/reply/send">{visit.FormMark}
            <input type="hidden" name="version" value="{visit.Typed("version")}">
            <input type="hidden" name="phrase" value="{phrase}"><input type="hidden" name="text" value="{own}">
            <button>{words["desk_reply_send"]}</button>
            </form>
            <details class="card"><summary>{words["desk_reply_change"]}</summary>{CaseForms.For("reply", visit, one)}</details>
            """)));
    }

    public Task<IResult> SendAsync(Visit visit, Case one) => action.DoAsync(visit, one, "reply", () =>
        Task.FromResult(Chosen(visit, one) is not var (phrase, own) ? null : new CaseChange
        {
            Before = one,
            After = one,
            Replies = [phrase.Length > 0 ? text.Phrase(phrase) : text.Own(one.Id, own)],
            Line = new AuditLine(time.GetUtcNow(), visit.Who.Id, "reply", one.Id, phrase),
        }));

    // One of the two. Both: it cannot be known which was meant.
    private static (string Phrase, string Own)? Chosen(Visit visit, Case one)
    {
        var (phrase, own) = (visit.Typed("phrase"), visit.Typed("text"));
        var isPhrase = visit.Words.Beginning(ReplyText.PhrasePrefix).Any(known => known.Id == phrase);
        return one.State == CaseState.Erased ? null
            : isPhrase && own.Length == 0 ? (phrase, "")
            : phrase.Length == 0 && own.Length is > 0 and <= ReplyText.Longest ? ("", own)
            : null;
    }
}
