using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>Quizzes and comics are offered in one list (<c>quiz:*</c>, <c>comic:*</c>): no two may look the same there.</summary>
internal sealed class SideBySide : ICheck
{
    public void Run(Draft draft)
    {
        var offered = draft.Quizzes.Select(quiz => (quiz.Label, quiz.Location))
            .Concat(draft.Comics.Select(comic => (comic.Label, comic.Location)));
        foreach (var same in offered.GroupBy(item => Letters.Fold(item.Label)).Where(same => same.Key.Length > 0))
        {
            foreach (var (label, location) in same.Skip(1))
            {
                draft.Problems.Add(ProblemCode.DuplicateLabel, location, $"'{label}', also in {same.First().Location.File}");
            }
        }
    }
}
