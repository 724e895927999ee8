using AwarenessBot.Content.Audiences;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.ReportVictim;

/// <summary>Reports what was said with all questions answered already, and says the receipt.</summary>
internal sealed class Telling(ReportSending sending) : Dialog
{
    public const string TheId = "telling";

    // Different ways through the router, and with and without an address to be told at.
    private static readonly (string Kind, string Province, string Contact)[] Stories =
        [("violence", "92", "chat"), ("cyberbullying", "92", "none"), ("other", "51", "chat")];

    public override string Id => TheId;

    public override void Begin(DialogContext dialog)
    {
        var words = dialog.Turn.Activity.Text ?? string.Empty;
        var (kind, province, contact) = Stories[words.Length % Stories.Length];
        Person.Change(dialog.Turn, person => person with { Audience = Audience.Teen });
        dialog.Note(Told.Story, words);
        dialog.Note(Told.Kind, kind);
        dialog.Note(Told.Province, province);
        dialog.Note(Told.Contact, contact);
        if (sending.Send(dialog, unfinished: false, chatStays: true) is { } sent)
        {
            dialog.Turn.Send(new Activity { Type = ActivityTypes.Message, Text = sent.Code });
        }

        dialog.Pop();
    }

    public override void Continue(DialogContext dialog) => dialog.Pop();

    public override void Reprompt(DialogContext dialog) => dialog.Pop();
}

/// <summary>Takes every message for a report, or, where a receipt stands before it, for something added to one.</summary>
internal sealed class TellingStation : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        if (turn.Activity.Name is not { } receipt)
        {
            dialog.Begin(Telling.TheId);
        }
        else if (turn.Fetch(ReportQueries.Receipt + receipt) is { } answer && Standing.Read(answer) is { } standing)
        {
            turn.Do(new Effect(Addition.Kind, new Addition(standing.Case, turn.Activity.Text ?? string.Empty, AsksErasure: false).Write()));
            turn.Send(new Activity { Type = ActivityTypes.Message, Text = receipt });
        }
    }
}
