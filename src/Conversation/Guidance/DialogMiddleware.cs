using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Conversation.Welcome;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>The last station: the dialog under way goes on, or, where there is none, the message is answered.</summary>
internal sealed class DialogMiddleware(Answering answering, SaidWho saidWho, Voice voice) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        switch (dialog.Continue())
        {
            case ContinueOutcome.Nothing:
                Introduce(dialog);
                answering.Answer(dialog);
                break;
            case ContinueOutcome.Lost:
                voice.Say(dialog.Turn, PhraseIds.LostPlace);
                dialog.Begin(MenuDialog.TheId);
                break;
        }
    }

    // Somebody whose first message is a question gets the answer, and in one sentence who is answering.
    private void Introduce(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var greets = turn.Meaning.Topics is [{ Id: SmallTalk.Greeting, Score: >= Confidence.Answer }, ..] && saidWho.Told(turn) is null;
        if (Person.Of(turn).Welcomed || greets)
        {
            return;
        }

        voice.Say(turn, PhraseIds.WelcomeShort);
        Person.Change(turn, person => person with { Welcomed = true });
    }
}
