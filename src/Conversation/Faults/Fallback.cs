using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Danger;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Faults;

/// <summary>
/// What a person gets when something of ours is broken: kind words and the help card, and if they told of danger, the
/// answer to that. It needs no state, no store and no dialog.
/// </summary>
internal sealed class Fallback(Reader reader, DangerAnswers answers, Voice voice, Lifeline card, TimeProvider time) : IFallback
{
    private static readonly Person Somebody = new();

    public IReadOnlyList<Activity> WhenBroken(Activity activity) =>
        [.. Bubbles(PhraseIds.SomethingBroke), Card()];

    public IReadOnlyList<Activity> WhenUnsaved(Activity activity)
    {
        var danger = reader.Read(activity.Text ?? string.Empty, []).Danger;
        if (danger.Level == DangerLevel.None)
        {
            return [.. Bubbles(PhraseIds.NotSaved), Card()];
        }

        var answer = answers.Find(answers.KindOf(danger).Kind, danger.Level);
        var person = Somebody;
        return [.. answer.Say.For(null).Select(bubble => Voice.Bubble(voice.Address(bubble, person))), card.Beside(person, time.GetUtcNow(), answer.Contacts)];
    }

    private Activity Card() => card.For(Somebody, time.GetUtcNow());

    private IEnumerable<Activity> Bubbles(string phrase) => voice.Phrase(phrase, Somebody).Select(Voice.Bubble);
}
