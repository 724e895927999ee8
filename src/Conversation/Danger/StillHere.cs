using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Danger;

/// <summary>
/// For somebody who has told of harm and whom we no longer follow: they are heard, never told "I do not understand", and never the same
/// words twice running.
/// </summary>
internal sealed class StillHere(Voice voice, Lifeline card)
{
    // After the first: sorry, and the numbers; then that people listen better than a program; and so on in turn.
    private static readonly string[] Later = [PhraseIds.StillHereAgain, PhraseIds.StillHereMore];

    /// <returns>Whether it was the first such message: the question still stands above.</returns>
    public bool Say(TurnContext turn)
    {
        var misses = SessionFacts.Miss(turn);
        if (misses == 1)
        {
            voice.Say(turn, PhraseIds.StillHere);
            return true;
        }

        voice.Say(turn, Later[misses % 2]);
        turn.Send(card.Beside(Person.Of(turn), turn.Now));
        return false;
    }
}
