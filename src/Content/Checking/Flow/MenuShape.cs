using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Flow;

/// <summary>A menu offers something, and no two of its buttons look the same.</summary>
internal sealed class MenuShape : ICheck
{
    public void Run(Draft draft)
    {
        if (draft.Menu is not { } menu)
        {
            return;
        }

        if (menu.Doors.IsEmpty || menu.Doors.All.Any(doors => doors.Count == 0))
        {
            draft.Problems.Add(ProblemCode.EmptyMenu, menu.Location, "list topics, dialogs, quizzes or comics");
        }

        var labels = draft.Topics.Select(topic => ($"topic:{topic.Id}", topic.Label))
            .Concat(draft.Dialogs.Select(dialog => ($"dialog:{dialog.Id}", dialog.Label)))
            .Concat(draft.Quizzes.Select(quiz => ($"quiz:{quiz.Id}", quiz.Label)))
            .Concat(draft.Comics.Select(comic => ($"comic:{comic.Id}", comic.Label)))
            .ToLookup(item => item.Item1, item => item.Label);
        foreach (var doors in menu.Doors.All)
        {
            var looks = doors.SelectMany(door => labels[door]).GroupBy(Letters.Fold);
            foreach (var same in looks.Where(same => same.Count() > 1))
            {
                draft.Problems.Add(ProblemCode.DuplicateLabel, menu.Location, $"'{same.First()}'");
            }
        }
    }
}
