using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Speaking;

/// <summary>The buttons under the last bubble of a turn. A later offer comes after an earlier one; none stands twice.</summary>
internal static class Buttons
{
    public static void Offer(TurnContext turn, IEnumerable<string> labels)
    {
        if (turn.Replies.Count == 0)
        {
            // Something has to be looked up before anything can be said: the turn will be run again.
            return;
        }

        turn.AmendLast(reply =>
        {
            var actions = reply.SuggestedActions?.Actions ?? [];
            var added = labels
                .Where(label => actions.All(action => action.Title != label))
                .Distinct()
                .Select(CardAction.Say);
            return reply with { SuggestedActions = new SuggestedActions { Actions = [.. actions, .. added] } };
        });
    }
}
