using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Danger;

/// <summary>
/// 111 stands on the help card and in every first answer, as a contact and in words; at most three contacts.
/// </summary>
internal sealed class HelpWithinReach : ICheck
{
    public const int MostContacts = 3;

    public void Run(Draft draft)
    {
        if (draft.HelpCard is { } card)
        {
            Check(card.Contacts, card.Text.All, card.Location, draft);
            Check(card.Contacts, card.Beside.All, card.Location, draft);
        }

        foreach (var answer in draft.Answers)
        {
            var texts = answer.Say.All.Select(bubbles => string.Join('\n', bubbles));
            Check(answer.Contacts, texts, answer.Location, draft);
            if (answer.Contacts.Count > MostContacts)
            {
                draft.Problems.Add(ProblemCode.TooManyContacts, answer.Location, $"{answer.Contacts.Count}");
            }
        }
    }

    private static void Check(
        IReadOnlyList<string> contacts, IEnumerable<string> texts, SourceLocation location, Draft draft)
    {
        var childProtection = draft.Contacts.Find(contact => contact.Number == ProtectedNumbers.ChildProtection);
        if (childProtection is not null && !contacts.Contains(childProtection.Id))
        {
            draft.Problems.Add(ProblemCode.HelpWithout111, location, $"add '{childProtection.Id}' to the contacts");
        }

        if (texts.Any(text => !text.Contains(ProtectedNumbers.ChildProtection, StringComparison.Ordinal)))
        {
            draft.Problems.Add(ProblemCode.HelpWithout111, location, "write 111 out in the text for every audience");
        }
    }
}
