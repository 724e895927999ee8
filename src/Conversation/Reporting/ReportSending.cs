using System.Globalization;
using AwarenessBot.Content;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Receipts;
using AwarenessBot.Reports.Routing;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>Makes of what was told a report for a desk. It is stored in the turn that says "received", or that is not said.</summary>
internal sealed class ReportSending(Library library)
{
    /// <summary>Who reads when nothing else is known yet.</summary>
    public string UsualDesk => library.Desks.FirstOrDefault(desk => desk.IsCentral)?.Name ?? string.Empty;

    /// <summary>Sends it; none where something has to be looked up first and the turn will be run again.</summary>
    public Sent? Send(DialogContext dialog, bool unfinished, bool chatStays)
    {
        var turn = dialog.Turn;
        if (turn.Fetch(ReportQueries.LiveDesks) is not { } live)
        {
            return null;
        }

        var report = ReportOf(dialog, unfinished);
        var route = Router.Route(
            report.Province ?? string.Empty, report.Kind ?? Desk.OtherKind, report.Level ?? DangerLevel.None.Id(), report.Accused,
            library.Desks, live.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(), turn.Now);
        var code = library.ReceiptWords.Count == 0 ? string.Empty : ReceiptCode.Show(library.ReceiptWords, turn.Secret("receipt", sizeof(long)));
        var id = ReportId.Of(turn.Secret("report", 16));
        turn.Do(new Effect(Submission.Kind, new Submission(
            report, id.ToString(), route.Desk, code.Length == 0 ? id.ToString() : ReceiptCode.Canonical(library.ReceiptWords, code),
            chatStays && report.Contact == ReportChoices.ByChat).Write()));
        return new Sent(library.Desks.First(desk => desk.Id == route.Desk).Name, DeadlineOf(report.Level), code);
    }

    /// <summary>What was told is on its way: only the receipt is still needed here.</summary>
    public static void KeepOnlyCode(DialogContext dialog, string code)
    {
        foreach (var name in dialog.Active?.Values.Keys.ToList() ?? [])
        {
            dialog.Note(name, null);
        }

        dialog.Note(Told.Code, code);
        dialog.Turn.Session = dialog.Turn.Session with { Recent = [] };
    }

    private static Report ReportOf(DialogContext dialog, bool unfinished)
    {
        var turn = dialog.Turn;
        return new Report
        {
            At = turn.Now.ToUniversalTime(),
            Channel = turn.Activity.ChannelId ?? string.Empty,
            Teller = Person.AudienceOf(turn)?.ToString().ToLower(CultureInfo.InvariantCulture),
            About = dialog.Answer(Told.About),
            Kind = dialog.Answer(Told.Kind),
            Level = LevelOf(turn, dialog.Answer(Told.Kind)).Id(),
            Safe = turn.GetForSession(SessionFacts.Alarm) == (int)DangerLevel.Emergency ? "no" : null,
            Story = dialog.Answer(Told.Story),
            ByWhom = dialog.Answer(Told.ByWhom) is var role && role == ReportChoices.AnotherRole ? null : role,
            Named = dialog.Answer(Told.Named),
            Province = dialog.Answer(Told.Province),
            Place = dialog.Answer(Told.Place),
            Contact = dialog.Answer(Told.Contact),
            Phone = dialog.Answer(Told.Phone),
            PhoneTime = dialog.Answer(Told.PhoneTime),
            Unfinished = unfinished,
        };
    }

    /// <summary>What such a thing is at the least: unsure means higher.</summary>
    public static DangerLevel LeastOf(DangerKind? kind) => kind switch
    {
        null or DangerKind.Cyberbullying or DangerKind.Scam => DangerLevel.Concern,
        _ => DangerLevel.Urgent,
    };

    // What was noticed, or what such a thing is.
    private static DangerLevel LevelOf(TurnContext turn, string? kind) =>
        (DangerLevel)Math.Max((int)LeastOf(DangerNames.Kind(kind ?? string.Empty)), turn.GetForSession(SessionFacts.Alarm));

    private static string DeadlineOf(string? level) => DangerNames.Level(level ?? string.Empty) switch
    {
        DangerLevel.Emergency => ReportPhrases.Deadline15M,
        DangerLevel.Urgent => ReportPhrases.Deadline1H,
        _ => ReportPhrases.Deadline4H,
    };
}

/// <summary>What can be said of a report that is on its way.</summary>
/// <param name="Desk">Who has it, in words for the person.</param>
/// <param name="Deadline">The phrase for how soon somebody should have read it.</param>
/// <param name="Code">The receipt as shown; empty where content has no words for one.</param>
internal sealed record Sent(string Desk, string Deadline, string Code);
