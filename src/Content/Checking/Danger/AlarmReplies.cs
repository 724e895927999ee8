using AwarenessBot.Content.Checking.Sentences;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Danger;

/// <summary>A reply in an alarm is short, known in enough wordings, and leads to a step that exists.</summary>
internal sealed class AlarmReplies : ICheck
{
    public const int MostBubbles = 2;

    public void Run(Draft draft)
    {
        foreach (var reply in draft.Replies)
        {
            FaqWordings.Count(reply.Hears.Select(Letters.Fold), reply.Location, draft);

            if (reply.Say.All.Any(bubbles => bubbles.Count > MostBubbles))
            {
                draft.Problems.Add(ProblemCode.TooManyBubbles, reply.Location, $"'{reply.Id}'");
            }

            CheckStep(reply.Go, draft);
        }
    }

    private static void CheckStep(StepReference? go, Draft draft)
    {
        if (go is not null && draft.Dialogs.Find(dialog => dialog.Id == go.Dialog) is { } dialog && !dialog.Steps.ContainsKey(go.Step))
        {
            draft.Problems.Add(ProblemCode.DeadLink, go.Location, $"'{go.Step}' is no step of {go.Dialog}");
        }
    }
}
