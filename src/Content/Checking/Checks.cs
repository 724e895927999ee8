using AwarenessBot.Content.Checking.Danger;
using AwarenessBot.Content.Checking.Files;
using AwarenessBot.Content.Checking.Flow;
using AwarenessBot.Content.Checking.Language;
using AwarenessBot.Content.Checking.Names;
using AwarenessBot.Content.Checking.Numbers;
using AwarenessBot.Content.Checking.Reports;
using AwarenessBot.Content.Checking.Reviewing;
using AwarenessBot.Content.Checking.Sentences;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Checking;

/// <summary>All checks there are. Their order does not matter: problems are sorted by file and line.</summary>
internal static class Checks
{
    private static readonly ICheck[] All =
    [
        new RequiredFiles(),
        new UniqueIds(),
        new KnownIds(),
        new ClearNames(),
        new ReviewDates(),
        new ReviewPeople(),
        new EveryoneServed(),
        new FaqWordings(),
        new AlarmReplies(),
        new Lengths(),
        new Placeholders(),
        new Wording(),
        new SentenceLengths(),
        new PlainWords(),
        new MissingMarks(),
        new StatedFacts(),
        new CleanLetters(),
        new ContactRegister(),
        new ContactOffices(),
        new NumbersSaid(),
        new DeskRegister(),
        new ReceiptVocabulary(),
        new StepLinks(),
        new StepChoices(),
        new QuizShape(),
        new ComicFlow(),
        new ComicArt(),
        new MenuShape(),
        new SideBySide(),
        new DangerCovered(),
        new HelpWithinReach(),
    ];

    public static void Run(Draft draft)
    {
        foreach (var check in All)
        {
            check.Run(draft);
        }
    }
}
