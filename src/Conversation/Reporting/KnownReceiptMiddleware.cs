using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Middleware;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// Seven words drawn by chance sometimes sound like harm. Those of a report that is there open it all the same: they were ours, and
/// nobody's telling. Whatever opens nothing, or has one word more, is answered as the danger it may be.
/// </summary>
internal sealed class KnownReceiptMiddleware(ReceiptMiddleware receipts) : IMiddleware
{
    public void OnTurn(DialogContext dialog, Action next)
    {
        if (dialog.Turn.Meaning.Danger.Level == DangerLevel.None || !receipts.Opens(dialog))
        {
            next();
        }
    }
}
