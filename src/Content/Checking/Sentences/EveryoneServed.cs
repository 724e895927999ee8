using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Sentences;

/// <summary>
/// Explanations, danger answers, the help card and the menu have words for each of the four, or for everybody.
/// </summary>
internal sealed class EveryoneServed : ICheck
{
    public void Run(Draft draft)
    {
        foreach (var topic in draft.Topics)
        {
            Check(topic.Answer, topic.Location, draft);
        }

        foreach (var faq in draft.Faqs)
        {
            Check(faq.Answer, faq.Location, draft);
        }

        foreach (var answer in draft.Answers)
        {
            Check(answer.Say, answer.Location, draft);
        }

        if (draft.HelpCard is { } card)
        {
            Check(card.Text, card.Location, draft);
            Check(card.Beside, card.Location, draft);
        }

        if (draft.Menu is { } menu)
        {
            Check(menu.Doors, menu.Location, draft);
        }
    }

    private static void Check<T>(Variants<T> variants, SourceLocation location, Draft draft)
        where T : class
    {
        // Nothing at all has already been reported as missing or empty.
        if (variants.Any is not null || variants.IsEmpty)
        {
            return;
        }

        var missing = Enum.GetValues<Audience>().Where(audience => !variants.Each.ContainsKey(audience)).ToList();
        if (missing.Count > 0)
        {
            var names = string.Join(", ", missing).ToLowerInvariant();
            draft.Problems.Add(ProblemCode.MissingAudience, location, $"add {names}, or any");
        }
    }
}
