using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Understanding;

namespace AwarenessBot.Conversation.Recognizing;

/// <summary>Reads every message with the person's last ones beside it: danger is often told in pieces.</summary>
internal sealed class Recognizer(Reader reader) : IRecognizer
{
    public Recognition Recognize(Activity activity, Session session, DateTimeOffset now)
    {
        var earlier = session.Recent.Where(said => RecentWords.IsRecent(said, now)).Select(said => said.Text);
        return new Understood(
            reader.Read(activity.Text ?? string.Empty, [.. earlier], SessionFacts.LastTopic.In(session.Properties)),
            SessionFacts.Alarm.In(session.Properties) > 0);
    }
}
