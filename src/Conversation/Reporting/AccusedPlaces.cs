using AwarenessBot.Content;
using AwarenessBot.Content.Desks;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>Says how it was understood who did it, and that their office does not get the report (S29); no more than is true.</summary>
internal sealed class AccusedPlaces(Library library, Voice voice)
{
    public void Explain(TurnContext turn, string role)
    {
        if (ReportChoices.PhraseFor(ReportQuestions.ByWhom, role) is { } label && !turn.Meaning.Repeats([voice.Word(turn, label)]))
        {
            voice.Say(turn, ReportPhrases.ByNoted, ("role", voice.Word(turn, label)));
        }

        if (role == AccusedRoles.ResponderOffice || library.Desks.Any(desk => desk.IsCentral && desk.Roles.Contains(role)))
        {
            // Somebody of that office may sit at the desk that takes everything: nobody here can rule it out.
            voice.Say(turn, ReportPhrases.ByReader);
        }
        else if (library.Desks.Any(desk => desk.Roles.Contains(role)))
        {
            voice.Say(turn, ReportPhrases.ByAvoided);
        }
    }
}
