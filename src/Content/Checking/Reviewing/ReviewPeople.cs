using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Reviewing;

/// <summary>Nobody approves their own text; danger needs two pairs of eyes, one of them trained.</summary>
internal sealed class ReviewPeople : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var item in draft.Reviews)
        {
            Check(item, draft);
        }
    }

    private static void Check(ReviewedItem item, Draft draft)
    {
        var others = item.Review.Reviewers.Where(id => id != item.Review.Author).Distinct().ToList();
        if (others.Count == 0)
        {
            draft.Problems.Add(ProblemCode.NoReviewer, item.Location, "name a reviewer other than the author");
        }
        else if (item.IsDanger && others.Count < 2)
        {
            draft.Problems.Add(ProblemCode.DangerNeedsTwo, item.Location, $"so far only '{others[0]}'");
        }

        var isTrained = others.Select(draft.Reviewers.GetValueOrDefault).Any(IsTrained);
        if (item.IsDanger && !isTrained && draft.Reviewers.Count > 0)
        {
            draft.Problems.Add(ProblemCode.NoTrainedReviewer, item.Location, "ask one before this goes live");
        }

        if (item.Review.Sources.Count == 0)
        {
            draft.Problems.Add(ProblemCode.NoSource, item.Location, "name the documents the text rests on");
        }
    }

    private static bool IsTrained(Reviewer? reviewer) => reviewer is { TrainedInChildProtection: true };
}
