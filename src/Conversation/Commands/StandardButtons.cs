using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Commands;

/// <summary>The command in a message: a button of ours, letter for letter, whatever an editor has written on it; else the words.</summary>
internal sealed class StandardButtons(Voice voice)
{
    private static readonly (string Phrase, Command Command)[] Table =
    [
        (PhraseIds.ButtonHelp, Command.Help),
        (PhraseIds.ButtonMenu, Command.Menu),
        (PhraseIds.ButtonBack, Command.Back),
        (PhraseIds.ButtonMore, Command.More),
        (PhraseIds.ButtonSkip, Command.Skip),
        (PhraseIds.ButtonMisread, Command.Misread),
    ];

    public Command? CommandIn(TurnContext turn)
    {
        var said = turn.Activity.Text?.Trim();
        foreach (var (phrase, command) in Table)
        {
            if (said == voice.Word(turn, phrase))
            {
                return command;
            }
        }

        return turn.Meaning.Command;
    }
}
