using AwarenessBot.Conversation.Reporting;
using System.Text.Json;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Engine.State;

namespace AwarenessBot.Conversation.Welcome;

/// <summary>
/// Sorts what came in: somebody opening the chat is greeted once, a picture or a recording is answered with what we can do
/// instead, a link or QR code opens what it names, other events are passed over in silence, and words go on.
/// </summary>
internal sealed class ArrivalMiddleware(Doors doors, Voice voice, Lifeline card) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        switch (turn.Activity.Type)
        {
            case ActivityTypes.Message when string.IsNullOrWhiteSpace(turn.Activity.Text):
                voice.Say(turn, ReportDialog.IsActive(dialog) ? ReportPhrases.NoImages : PhraseIds.OnlyText);
                card.Show(turn);
                dialog.Reprompt();
                break;
            case ActivityTypes.Message:
                next();
                break;
            case ActivityTypes.Event when turn.Activity is { Name: EventNames.Open, Value: { ValueKind: JsonValueKind.String } reference }:
                doors.Visit(dialog, reference.GetString() ?? string.Empty);
                break;
            case ActivityTypes.Event when turn.Activity.Name == EventNames.News:
                voice.Say(turn, ReportPhrases.Nudge);
                break;
            case ActivityTypes.Event when turn.Activity.Name == EventNames.Unsupported:
                // A platform may keep back what a child has written and tell us only that there was something.
                card.Show(turn);
                break;
            case ActivityTypes.ConversationUpdate when turn.Activity.MembersRemoved is { Count: > 0 }:
                turn.Session = Session.Empty;
                turn.ForgetProperties();
                break;
            case ActivityTypes.ConversationUpdate when HasJoined(turn.Activity) && (!Person.Of(turn).Welcomed || dialog.Stack.Count == 0):
                dialog.Begin(HelloDialog.TheId);
                break;
        }
    }

    // Some channels send one update for each member, the bot among them.
    private static bool HasJoined(Activity activity) =>
        activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) ?? false;
}
