using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Safety;
using AwarenessBot.Conversation.Comics;
using AwarenessBot.Conversation.Guided;
using AwarenessBot.Conversation.Quizzes;
using AwarenessBot.Conversation.Reporting;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>Opens what content refers to as <c>topic:id</c>, <c>dialog:id</c>, <c>quiz:id</c> or <c>comic:id</c>, if it may be shown today.</summary>
internal sealed class Doors(Library library)
{
    /// <summary>Those of the references that exist, have not expired, and are meant for this person.</summary>
    public IReadOnlyList<string> Open(TurnContext turn, IReadOnlyList<string> references) =>
        [.. references.SelectMany(reference => EachOf(turn, reference)).Where(reference => Find(turn, reference) is not null).Distinct()];

    public IReadOnlyList<string> LabelsOf(TurnContext turn, IReadOnlyList<string> references) =>
        [.. Open(turn, references).Select(reference => Find(turn, reference)).OfType<Door>().Select(door => door.Label)];

    /// <summary>Goes through a door; the dialog under way is left behind if it was only offering.</summary>
    public void Go(DialogContext dialog, string reference)
    {
        var door = Find(dialog.Turn, reference)
            ?? throw new InvalidOperationException($"'{reference}' was offered but cannot be opened.");
        dialog.Replace(door.DialogId);
    }

    /// <summary>Goes through a door and comes back to the dialog under way.</summary>
    public bool Visit(DialogContext dialog, string reference)
    {
        if (Find(dialog.Turn, reference) is not { } door)
        {
            return false;
        }

        dialog.Begin(door.DialogId);
        return true;
    }

    public static bool MayBeShown(TurnContext turn, Review review) => !review.HasExpired(VietnamDay.Of(turn.Now));

    /// <summary>The guided dialog of the menu that goes with a kind of harm, for those it is told by.</summary>
    public IReadOnlyList<string> Guided(TurnContext turn, DangerKind? kind) => kind == DangerKind.Cyberbullying
        ? [.. library.Menu.For(Person.Of(turn).Audience ?? Audience.Teen).Where(reference => reference.StartsWith("dialog:", StringComparison.Ordinal)).Take(1)]
        : [];

    private Door? Find(TurnContext turn, string reference)
    {
        var destination = Destination.Parse(reference);
        return destination.Kind switch
        {
            DestinationKind.Topic when library.Topics.GetValueOrDefault(destination.Target) is { } topic
                && MayBeShown(turn, topic.Review) => new Door(topic.Label, Explanation.IdOf(topic.Id)),
            DestinationKind.Dialog when library.Dialogs.GetValueOrDefault(destination.Target) is { } dialog
                && MayBeShown(turn, dialog.Review) && Serves(turn, dialog.Audiences) =>
                new Door(dialog.Label, GuidedDialogRunner.IdOf(dialog.Id)),
            DestinationKind.Quiz when library.Quizzes.GetValueOrDefault(destination.Target) is { } quiz
                && MayBeShown(turn, quiz.Review) => new Door(quiz.Label, QuizDialog.IdOf(quiz.Id)),
            DestinationKind.Comic when library.Comics.GetValueOrDefault(destination.Target) is { } comic
                && MayBeShown(turn, comic.Review) => new Door(comic.Label, ComicDialog.IdOf(comic.Id)),
            DestinationKind.Report => new Door(Word(turn, ReportPhrases.ButtonReport), ReportDialog.TheId),
            DestinationKind.Erase => new Door(Word(turn, ReportPhrases.ButtonEraseChat), ErasingDialog.TheId),
            _ => null,
        };
    }

    private string Word(TurnContext turn, string phrase) => library.Phrases[phrase].Say.For(Person.Of(turn).Audience)[0];

    private IEnumerable<string> EachOf(TurnContext turn, string reference) => Destination.Parse(reference) switch
    {
        { IsAll: true, Kind: DestinationKind.Quiz } => Fitting(turn, library.Quizzes.Values.Select(quiz => ("quiz:" + quiz.Id, quiz.Audiences))),
        { IsAll: true, Kind: DestinationKind.Comic } => Fitting(turn, library.Comics.Values.Select(comic => ("comic:" + comic.Id, comic.Audiences))),
        _ => [reference],
    };

    // A teacher or parent who asks for them wants them for children: where none is made for adults, they are shown all.
    private static IEnumerable<string> Fitting(
        TurnContext turn, IEnumerable<(string Reference, IReadOnlyList<Audience> Audiences)> all)
    {
        var everything = all.ToList();
        var fitting = everything.Where(item => Serves(turn, item.Audiences)).ToList();
        var isForOthers = fitting.Count == 0 && Person.Of(turn).Audience is (Audience.Parent or Audience.Teacher);
        return (isForOthers ? everything : fitting).Select(item => item.Reference);
    }

    private static bool Serves(TurnContext turn, IReadOnlyList<Audience> audiences) =>
        audiences.Count == 0 || Person.Of(turn).Audience is not { } audience || audiences.Contains(audience);

    private sealed record Door(string Label, string DialogId);
}
