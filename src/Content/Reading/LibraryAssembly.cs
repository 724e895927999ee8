using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Dialogs;

namespace AwarenessBot.Content.Reading;

/// <summary>
/// A draft without errors → the library. Topics, dialogs, quizzes and comics whose review has expired, or that say a number
/// whose check is overdue, are left out, and so is whatever led to them. Phrases, rules, first answers and the help
/// card stay: to somebody in danger silence would be worse than an old sentence.
/// </summary>
internal static class LibraryAssembly
{
    private static readonly Destination HelpCard = new(DestinationKind.Help, string.Empty);

    public static Library Build(Draft draft, string version)
    {
        var withheld = draft.Problems.Sorted()
            .Where(problem => problem.Code == ProblemCode.Expired.Id || problem.Code == ProblemCode.OverdueNumber.Id)
            .Select(problem => problem.Location.File)
            .ToHashSet(StringComparer.Ordinal);
        var topics = draft.Topics.Where(item => !withheld.Contains(item.Location.File)).ToDictionary(item => item.Id);
        var dialogs = draft.Dialogs.Where(item => !withheld.Contains(item.Location.File)).ToDictionary(item => item.Id);
        var quizzes = draft.Quizzes.Where(item => !withheld.Contains(item.Location.File)).ToDictionary(item => item.Id);
        var comics = draft.Comics.Where(item => !withheld.Contains(item.Location.File)).ToDictionary(item => item.Id);
        var words = draft.Lexicon;

        bool IsOffered(Destination door) => door.Kind switch
        {
            DestinationKind.Topic => topics.ContainsKey(door.Target),
            DestinationKind.Dialog => dialogs.ContainsKey(door.Target),
            DestinationKind.Quiz => door.IsAll || quizzes.ContainsKey(door.Target),
            DestinationKind.Comic => door.IsAll || comics.ContainsKey(door.Target),
            _ => true,
        };

        IReadOnlyList<string> Offered(IReadOnlyList<string> doors) =>
            [.. doors.Where(door => IsOffered(Destination.Parse(door)))];

        return new()
        {
            Version = version,
            Audiences = draft.Audiences.ToDictionary(form => form.Audience),
            YouOtherwise = draft.YouOtherwise,
            MeOtherwise = draft.MeOtherwise,
            Topics = topics.ToDictionary(topic => topic.Key, topic => topic.Value with { Next = Offered(topic.Value.Next) }),
            Faqs = draft.Faqs.Where(faq => !withheld.Contains(faq.Location.File) && topics.ContainsKey(faq.Topic)).ToDictionary(faq => faq.Id),
            Dialogs = dialogs.ToDictionary(dialog => dialog.Key, dialog => Trim(dialog.Value, IsOffered)),
            Quizzes = quizzes,
            Comics = comics,
            Art = new(draft.Places, draft.People, draft.Things),
            Phrases = draft.Phrases.ToDictionary(phrase => phrase.Id),
            Menu = Required(draft.Menu).Doors.Select(Offered),
            HelpCard = Required(draft.HelpCard),
            DangerAnswers =
            [
                .. draft.Answers.Select(answer =>
                    answer with { Then = answer.Then is { } id && dialogs.ContainsKey(id) ? id : null }),
            ],
            AlarmReplies = [.. draft.Replies.Where(reply => reply.Go is not { } go || dialogs.ContainsKey(go.Dialog))],
            DangerRules = [.. draft.Rules],
            DangerGuards = [.. draft.Guards],
            Contacts = draft.Contacts.ToDictionary(contact => contact.Id, contact => contact.Office is { } office
                ? contact with { Owner = draft.Offices.First(holder => holder.Id == office).Name }
                : contact),
            Offices = [.. draft.Offices],
            Desks = [.. draft.Desks],
            ReceiptWords = [.. draft.ReceiptWords.Select(word => word.Text)],
            Provinces = [.. draft.Provinces],
            LocalUnits = new() { Districts = [.. draft.Districts], Communes = [.. draft.Communes], ShortTypes = draft.ShortTypes },
            Words = new()
            {
                Shorthand = words.Shorthand,
                Yes = Texts(words.Yes),
                No = Texts(words.No),
                Commands = words.Commands.ToDictionary(command => command.Key, command => Texts(command.Value)),
                Numbers = words.Numbers,
                Speakers = words.Speakers.ToDictionary(speaker => speaker.Key, speaker => Texts(speaker.Value)),
                Platforms = [.. words.Platforms],
                Accused = words.Accused.ToDictionary(role => role.Key, role => Texts(role.Value)),
                Nobody = words.Nobody,
                Telling = words.Telling,
                Ages = words.Ages,
                Amounts = words.Amounts,
                Times = words.Times,
                FollowUps = words.FollowUps,
            },
            Sentences = [.. draft.Labelled],
            Sources = draft.Sources,
            Reviewers = draft.Reviewers,
        };
    }

    private static GuidedDialog Trim(GuidedDialog dialog, Func<Destination, bool> isOffered) =>
        dialog with { Steps = dialog.Steps.ToDictionary(step => step.Key, step => Trim(step.Value, isOffered)) };

    // A choice that leads nowhere is taken away; at least one stays, since every step has a way out of its own. Yes and
    // no both stay, and the one that led to the withheld item shows the help card, which comes back to the question.
    private static DialogStep Trim(DialogStep step, Func<Destination, bool> isOffered) => step with
    {
        Choices = step.Ask == StepQuestion.YesNo
            ? [.. step.Choices.Select(choice => isOffered(choice.Go) ? choice : choice with { Go = HelpCard })]
            : [.. step.Choices.Where(choice => isOffered(choice.Go))],
    };

    private static IReadOnlyList<string> Texts(IReadOnlyList<LexiconWord> words) =>
        [.. words.Select(word => word.Text)];

    // The checks would have reported its absence as an error.
    private static T Required<T>(T? read)
        where T : class => read ?? throw new InvalidOperationException($"{typeof(T).Name} passed the checks unread");
}
