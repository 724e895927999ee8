using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Numbers;

/// <summary>Every contact has one holder, named as it is called today, and no number has two.</summary>
internal sealed class ContactOffices : ICheck
{
    public void Run(Draft draft)
    {
        var former = draft.Offices.SelectMany(office => office.Former.Select(name => (Name: Letters.Fold(name), office.Id))).ToList();
        foreach (var contact in draft.Contacts)
        {
            if ((contact.Owner.Length > 0) == (contact.Office is not null))
            {
                draft.Problems.Add(ProblemCode.OwnerOrOffice, contact.Location, $"'{contact.Id}'");
            }

            if (contact.MayBeShown(draft.Today) && former.Find(name => IsNamed(name.Name, contact)) is { Name: not null } old)
            {
                draft.Problems.Add(ProblemCode.FormerOffice, contact.Location, $"'{contact.Id}'; see '{old.Id}' in contacts/offices.yaml");
            }

            if (contact.Verified is null && contact.CheckBy < draft.Today)
            {
                draft.Problems.Add(ProblemCode.NeverDialled, contact.Location, $"'{contact.Number}', planned for {contact.CheckBy:yyyy-MM-dd}");
            }
        }

        foreach (var same in draft.Contacts.Where(contact => contact.Number.Length > 0).GroupBy(contact => NumberFinder.Normalize(contact.Number)))
        {
            // A protected number twice is told as what it is.
            foreach (var second in same.Skip(1).Where(contact => !ProtectedNumbers.Contains(contact.Number)))
            {
                draft.Problems.Add(ProblemCode.SameNumber, second.Location, $"'{second.Number}' is '{same.First().Id}'");
            }
        }
    }

    private static bool IsNamed(string former, Contact contact) =>
        new[] { contact.Name, contact.Label, contact.Owner }.Any(text => $" {Letters.Fold(text)} ".Contains($" {former} ", StringComparison.Ordinal));
}
