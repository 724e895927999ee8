using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Welcome;

/// <summary>A button of "who are you?" pressed long after or typed before: it says who is writing, whatever is under way.</summary>
internal sealed class SaidWho(Library library, Voice voice)
{
    /// <summary>Who is writing, if the message is one of the answers to "who are you?" and nothing else.</summary>
    public Audience? Told(TurnContext turn) =>
        library.Audiences.Values.FirstOrDefault(form => turn.Meaning.Repeats([form.Label]))?.Audience;

    /// <summary>Notes it and says so. False when the message is something else.</summary>
    public bool Note(TurnContext turn)
    {
        if (Told(turn) is not { } audience)
        {
            return false;
        }

        Note(turn, audience);
        return true;
    }

    /// <summary>Notes who is writing and says so.</summary>
    public void Note(TurnContext turn, Audience audience)
    {
        Person.Change(turn, person => person with { Audience = audience, AskedWho = true });
        turn.Do(Effect.Count($"audience.{audience}"));
        voice.Say(turn, PhraseIds.WhoNoted);
    }
}
