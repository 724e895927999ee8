using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Numbers;

/// <summary>
/// A sentence names no number but those of contacts that may be shown: a dead line is worse than none.
/// </summary>
internal sealed class NumbersSaid : ICheck
{
    public void Run(Draft draft)
    {
        // Without the register every number would be unknown; that the register is broken is reported already.
        if (draft.IsBroken("contacts/") || draft.Contacts.Count == 0)
        {
            return;
        }

        var contacts = draft.Contacts.ToLookup(contact => NumberFinder.Normalize(contact.Number));
        var register = contacts.Select(contact => contact.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var sentence in draft.Sentences.Where(sentence => !IsOfContact(sentence.Kind)))
        {
            foreach (var number in NumberFinder.Find(sentence.Text, draft.Wording, register))
            {
                if (contacts[number].Any(contact => contact.MayBeShown(draft.Today)))
                {
                    continue;
                }

                var isOverdue = contacts[number].Any(contact => contact.Verified is not null);
                var code = isOverdue ? ProblemCode.OverdueNumber : ProblemCode.UnknownNumber;
                draft.Problems.Add(code, sentence.Location, $"'{number}'");
            }
        }
    }

    private static bool IsOfContact(SentenceKind kind) => kind is SentenceKind.ContactLabel or SentenceKind.ContactText;
}
