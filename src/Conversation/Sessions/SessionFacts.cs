using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Sessions;

/// <summary>What is remembered for one session only.</summary>
internal static class SessionFacts
{
    /// <summary>The highest level of danger noticed (0 none … 3 emergency), until the person says we misread.</summary>
    public static readonly StateProperty<int> Alarm = new("alarm", SpeakingJson.Default.Int32, 0);

    /// <summary>What <see cref="Alarm"/> was before the last one, to go back to when that one was a misreading.</summary>
    public static readonly StateProperty<int> AlarmBefore = new("alarmBefore", SpeakingJson.Default.Int32, 0);

    /// <summary>The kind of danger the last alarm was answered as; empty before the first.</summary>
    public static readonly StateProperty<string> AlarmKind = new("alarmKind", SpeakingJson.Default.String, string.Empty);

    /// <summary>Whom the last alarm was about: 0 the one who tells or their own, 1 a friend, 2 somebody else's child.</summary>
    public static readonly StateProperty<int> AboutFriend = new("aboutFriend", SpeakingJson.Default.Int32, 0);

    /// <summary>The value of <see cref="AboutFriend"/> for a friend.</summary>
    public const int Friend = 1;

    /// <summary>The value of <see cref="AboutFriend"/> for somebody else's child.</summary>
    public const int OtherChild = 2;

    /// <summary>The reply in an alarm given last: the same words twice running are not listening.</summary>
    public static readonly StateProperty<string> LastReply = new("lastReply", SpeakingJson.Default.String, string.Empty);

    /// <summary>The phrase for how soon the report sent in this session should be read; empty where none was sent.</summary>
    public static readonly StateProperty<string> Sent = new("sent", SpeakingJson.Default.String, string.Empty);

    /// <summary>How many messages in a row were not understood.</summary>
    public static readonly StateProperty<int> Misses = new("misses", SpeakingJson.Default.Int32, 0);

    /// <summary>The topic last explained, for questions that lean on it.</summary>
    public static readonly StateProperty<string> LastTopic = new("lastTopic", SpeakingJson.Default.String, string.Empty);

    /// <summary>Counts one more message that was not understood.</summary>
    /// <returns>How many in a row that makes.</returns>
    public static int Miss(TurnContext turn)
    {
        var misses = turn.GetForSession(Misses) + 1;
        turn.SetForSession(Misses, misses);
        return misses;
    }
}
