using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;

namespace AwarenessBot.Conversation.Welcome;

/// <summary>Notes who is writing, where their words tell, so that even the first answer speaks to them rightly.</summary>
internal sealed class NoticeMiddleware(SaidWho saidWho) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        var turn = dialog.Turn;
        var self = turn.Meaning.SelfTerm;
        var speaker = saidWho.Told(turn) ?? turn.Meaning.Speaker;
        if (speaker is not null || self is not null)
        {
            Person.Change(turn, person => person with
            {
                Audience = person.Audience ?? speaker,
                SelfTerm = self ?? person.SelfTerm,
            });
        }

        next();
    }
}
