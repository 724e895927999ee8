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
        var (speaker, self) = (saidWho.Told(dialog.Turn) ?? dialog.Turn.Meaning.Speaker, dialog.Turn.Meaning.SelfTerm);
        if (speaker is not null || self is not null)
        {
            Person.Change(dialog.Turn, person => person with
            {
                Audience = person.Audience ?? speaker,
                SelfTerm = self ?? person.SelfTerm,
            });
        }

        next();
    }
}
