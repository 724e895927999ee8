using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>
/// A question is known in enough wordings to be recognised in the next person's, and its buttons are told apart. Whether
/// the matcher really finds it is tried with the real one, outside this room.
/// </summary>
internal sealed class FaqWordings : ICheck
{
    public const int Fewest = 6;

    public void Run(Draft draft)
    {
        foreach (var faq in draft.Faqs)
        {
            Count(faq.Wordings.Select(wording => wording.ToLowerInvariant()), faq.Location, draft);
        }

        foreach (var alike in draft.Faqs.GroupBy(faq => (faq.Topic, Letters.Fold(faq.Label))).Where(alike => alike.Count() > 1))
        {
            draft.Problems.Add(ProblemCode.DuplicateLabel, alike.Last().Location, $"'{alike.Last().Label}'");
        }
    }

    /// <summary>Whether there are enough that differ.</summary>
    public static void Count(IEnumerable<string> wordings, SourceLocation location, Draft draft)
    {
        var different = wordings.Distinct().Count();
        if (different < Fewest)
        {
            draft.Problems.Add(ProblemCode.FewWordings, location, $"{different}; write {Fewest - different} more");
        }
    }
}
