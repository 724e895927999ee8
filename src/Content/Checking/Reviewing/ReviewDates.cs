using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Reviewing;

/// <summary>
/// A review happened, is not older than a year, and has not run out. Unreadable dates are reported elsewhere.
/// </summary>
internal sealed class ReviewDates : ICheck
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
        var (reviewed, expires) = (item.Review.Reviewed, item.Review.Expires);
        if (reviewed > draft.Today)
        {
            draft.Problems.Add(ProblemCode.ReviewedInFuture, item.Reviewed, $"{reviewed:yyyy-MM-dd}");
        }

        if (reviewed == default || expires == default)
        {
            return;
        }

        if (expires <= reviewed || expires > reviewed.AddYears(1))
        {
            draft.Problems.Add(
                ProblemCode.ReviewTooLong, item.Expires, $"{expires:yyyy-MM-dd}, reviewed {reviewed:yyyy-MM-dd}");
        }

        if (item.Review.HasExpired(draft.Today))
        {
            draft.Problems.Add(ProblemCode.Expired, item.Expires, $"on {expires:yyyy-MM-dd}");
        }
    }
}
