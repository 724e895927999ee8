using System.Text.RegularExpressions;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Numbers;

/// <summary>
/// The register against the table in code. A protected number appears once, under an id, a name and a label that carry
/// the same digits: changing any one of them, or swapping two, shows.
/// </summary>
internal sealed partial class ContactRegister : ICheck
{
    private static readonly string[] Protected =
    [
        ProtectedNumbers.ChildProtection, ProtectedNumbers.Police, ProtectedNumbers.Fire, ProtectedNumbers.Ambulance,
    ];

    public void Run(Draft draft)
    {
        foreach (var contact in draft.Contacts)
        {
            CheckNumber(contact, draft);
            CheckDates(contact, draft);
        }

        if (draft.IsBroken("contacts/") || draft.Contacts.Count == 0)
        {
            return;
        }

        foreach (var number in Protected)
        {
            var holders = draft.Contacts.Where(contact => contact.Number == number).ToList();
            if (holders.Count == 0)
            {
                draft.Problems.Add(ProblemCode.ProtectedNumber, new("contacts/", 1), $"no contact has {number}");
            }

            foreach (var second in holders.Skip(1))
            {
                draft.Problems.Add(ProblemCode.ProtectedNumber, second.Location, $"{number} has a contact already");
            }
        }
    }

    private static void CheckNumber(Contact contact, Draft draft)
    {
        if (contact.Number.Length > 0 && !Dialable().IsMatch(contact.Number))
        {
            draft.Problems.Add(ProblemCode.BadNumber, contact.Location, $"'{contact.Number}'");
        }

        var isProtected = ProtectedNumbers.Contains(contact.Number);
        var mustHold = isProtected ? new[] { contact.Id, contact.Label } : [];
        var strangers = new[] { contact.Id, contact.Label, contact.Name }
            .SelectMany(text => ShortNumber().Matches(text).Select(match => match.Value))
            .Where(said => said != contact.Number && (isProtected || ProtectedNumbers.Contains(said)));
        if (mustHold.Any(text => !text.Contains(contact.Number, StringComparison.Ordinal)) || strangers.Any())
        {
            draft.Problems.Add(
                ProblemCode.ProtectedNumber,
                contact.Location,
                $"id '{contact.Id}', label '{contact.Label}' and number '{contact.Number}' do not agree");
        }

        if (!isProtected && ProtectedNumbers.IsLike(contact.Number))
        {
            draft.Problems.Add(ProblemCode.ProtectedNumber, contact.Location, $"'{contact.Number}' looks like a national number");
        }

        if (isProtected && contact.Province is not null)
        {
            draft.Problems.Add(ProblemCode.ProtectedNumber, contact.Location, $"{contact.Number} is no province's own");
        }
    }

    private static void CheckDates(Contact contact, Draft draft)
    {
        if (contact.Verified is not null && contact.CheckBy is not null)
        {
            draft.Problems.Add(ProblemCode.ContactDates, contact.Location, "check_by is for a number that was never verified");
        }

        if (contact.Verified is not { } verified)
        {
            if (contact.NextCheck is not null)
            {
                draft.Problems.Add(ProblemCode.ContactDates, contact.Location, "a next_check, but never verified; check_by says when it should be");
            }

            return;
        }

        if (verified > draft.Today || contact.NextCheck is not { } next || next <= verified)
        {
            draft.Problems.Add(
                ProblemCode.ContactDates, contact.Location, "verified in the past, and a later next_check, are needed");
        }
    }

    [GeneratedRegex(@"^\+?[0-9]+(?:[ .\-][0-9]+)*$")]
    private static partial Regex Dialable();

    [GeneratedRegex(@"(?<![0-9])[0-9]{3}(?![0-9])")]
    private static partial Regex ShortNumber();
}
