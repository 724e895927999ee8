using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking.Names;

/// <summary>Whatever is named exists. Where the file that would define it cannot be read, nothing is claimed.</summary>
internal sealed class KnownIds : ICheck
{
    public void Run(Draft draft)
    {
        var known = Enum.GetValues<ReferenceKind>().ToDictionary(kind => kind, kind => Known(kind, draft));
        foreach (var reference in draft.References.Where(reference => !known[reference.Kind].Contains(reference.Id)))
        {
            if (!MayBeInBrokenFile(reference, draft))
            {
                draft.Problems.Add(
                    ProblemCode.UnknownId, reference.Location, $"{Name(reference.Kind)} '{reference.Id}'");
            }
        }

        foreach (var former in draft.FormerNames.Where(former => IsNoFormerNameOf(former, draft)))
        {
            draft.Problems.Add(ProblemCode.UnknownId, former.Location, $"province '{former.Province}' was never called '{former.Name}'");
        }
    }

    // An unknown province is told already.
    private static bool IsNoFormerNameOf(FormerName former, Draft draft) =>
        draft.Provinces.Find(province => province.Code == former.Province) is { } today && !today.Former.Contains(former.Name);

    private static HashSet<string> Known(ReferenceKind kind, Draft draft)
    {
        IEnumerable<string> ids = kind switch
        {
            ReferenceKind.Topic => draft.Topics.Select(topic => topic.Id),
            ReferenceKind.Dialog => draft.Dialogs.Select(dialog => dialog.Id),
            ReferenceKind.Quiz => draft.Quizzes.Select(quiz => quiz.Id),
            ReferenceKind.Comic => draft.Comics.Select(comic => comic.Id),
            ReferenceKind.Source => draft.Sources.Keys,
            ReferenceKind.Reviewer => draft.Reviewers.Keys,
            ReferenceKind.Contact => draft.Contacts.Select(contact => contact.Id),
            ReferenceKind.Province => draft.Provinces.Select(province => province.Code),
            ReferenceKind.Office => draft.Offices.Select(office => office.Id),
            _ => draft.Rules.Select(rule => rule.Id),
        };
        return ids.ToHashSet(StringComparer.Ordinal);
    }

    private static bool MayBeInBrokenFile(Reference reference, Draft draft) => reference.Kind switch
    {
        ReferenceKind.Topic => draft.IsBroken($"topics/{reference.Id}.md"),
        ReferenceKind.Dialog => draft.IsBroken($"dialogs/{reference.Id}.yaml"),
        ReferenceKind.Quiz => draft.IsBroken($"quizzes/{reference.Id}.yaml"),
        ReferenceKind.Comic => draft.IsBroken($"comics/{reference.Id}.yaml"),
        ReferenceKind.Source => !IsReadable("sources.yaml", draft),
        ReferenceKind.Reviewer => !IsReadable("reviewers.yaml", draft),
        ReferenceKind.Province => !IsReadable("places/provinces.yaml", draft),
        ReferenceKind.Contact or ReferenceKind.Office => draft.IsBroken("contacts/"),
        _ => draft.IsBroken("danger/rules/"),
    };

    // A missing register is told once, as a missing file, not once for each of a thousand references.
    private static bool IsReadable(string path, Draft draft) => draft.Files.Contains(path) && !draft.IsBroken(path);

    private static string Name(ReferenceKind kind) => kind switch
    {
        ReferenceKind.DangerRule => "danger rule",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
