using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Danger;

/// <summary>
/// Answers what somebody goes on to say after an alarm: in a sentence or two, and the question that was open is asked again.
/// </summary>
internal sealed class AlarmReplies(Library library, Voice voice)
{
    private readonly Dictionary<string, AlarmReply> byId = library.AlarmReplies.ToDictionary(reply => reply.Id);

    /// <summary>Gives the reply, if one clearly fits. False where none does, or it has just been given.</summary>
    public bool Give(DialogContext dialog)
    {
        var turn = dialog.Turn;
        if (Find(turn) is not { } reply || reply.Id == turn.GetForSession(SessionFacts.LastReply))
        {
            return false;
        }

        var isFirst = turn.GetForSession(SessionFacts.LastReply).Length == 0;
        turn.SetForSession(SessionFacts.LastReply, reply.Id);
        turn.SetForSession(SessionFacts.Misses, 0);
        turn.Do(Effect.Count("alarm_reply." + reply.Id));
        if (!reply.Say.IsEmpty)
        {
            voice.Say(turn, reply.Say.For(Audience(turn)));
        }

        if (reply.Go is { } go)
        {
            dialog.BeginAnew(GuidedDialogRunner.IdOf(go.Dialog), go.Step);
        }
        else if (isFirst)
        {
            dialog.AskBriefly();
        }
        else
        {
            // The question has been heard twice; its buttons are enough.
            Buttons.Offer(turn, dialog.ActiveLabels);
        }

        return true;
    }

    private AlarmReply? Find(TurnContext turn)
    {
        if (turn.GetForSession(SessionFacts.Alarm) == (int)DangerLevel.None)
        {
            return null;
        }

        var kind = DangerNames.Kind(turn.GetForSession(SessionFacts.AlarmKind));
        var toHelper = turn.GetForSession(SessionFacts.AboutFriend) != 0;
        var fitting = byId.Values.Where(reply => reply.Fits(kind, toHelper, Audience(turn))).Select(reply => reply.Id).ToHashSet();
        return turn.Meaning.ReplyAmong(fitting) is { } id ? byId[id] : null;
    }

    // Whoever tells of harm and not who they are is spoken to as the young are.
    private static Audience Audience(TurnContext turn) => Person.AudienceOf(turn) ?? Content.Audiences.Audience.Teen;
}
