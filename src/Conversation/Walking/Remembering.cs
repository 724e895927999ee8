using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Walking;

/// <summary>
/// Reads each text once. A walk says the same few hundred things in thousands of states, each with nothing said before, so
/// what they mean does not change.
/// </summary>
internal sealed class Remembering(IRecognizer recognizer) : IRecognizer
{
    private readonly Dictionary<string, Recognition> known = [];

    public Recognition Recognize(Activity activity, Session session, DateTimeOffset now)
    {
        var text = activity.Text ?? string.Empty;
        if (!known.TryGetValue(text, out var recognition))
        {
            known[text] = recognition = recognizer.Recognize(activity, Session.Empty, now);
        }

        return recognition;
    }
}
