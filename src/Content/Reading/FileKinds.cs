using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading.Files;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading;

/// <summary>The floor plan of the content folder: which path is read by whom.</summary>
internal static class FileKinds
{
    /// <summary>
    /// Without these the bot cannot greet, find help or recognise danger. A folder means at least one file.
    /// </summary>
    public static IReadOnlyList<string> Required { get; } =
    [
        "audiences.yaml", "menu.yaml", "lint.yaml", "sources.yaml", "reviewers.yaml",
        "contacts/", "phrases/", "topics/",
        "danger/answers/", "danger/guards.yaml", "danger/help-card.yaml", "danger/rules/",
        "lexicon/answers.yaml", "lexicon/commands.yaml", "lexicon/shorthand.yaml", "lexicon/speakers.yaml",
        "places/provinces.yaml",
    ];

    public static void Read(ContentFile file, Draft draft)
    {
        draft.Files.Add(file.Path);
        if (ReaderFor(file.Path) is not { } read)
        {
            draft.Problems.Add(
                ProblemCode.UnexpectedFile, new(file.Path, 1), "see docs/content-format.md for the folders");
        }
        else if (file.Text(draft.Problems) is { } text)
        {
            read(file, text, draft);
        }
        else
        {
            draft.BrokenFiles.Add(file.Path);
        }
    }

    private static Action<ContentFile, string, Draft>? ReaderFor(string path) => path.Split('/') switch
    {
        [.., "README.md"] => Nothing,
        ["topics", var name] when Is(name, ".md") => TopicFile.Read,
        ["faqs", var name] when Is(name, ".yaml") => Yaml(FaqFile.Read),
        ["dialogs", var name] when Is(name, ".yaml") => Yaml(DialogFile.Read),
        ["quizzes", var name] when Is(name, ".yaml") => Yaml(QuizFile.Read),
        ["comics", var name] when Is(name, ".yaml") => Yaml(ComicFile.Read),
        ["art", "places", var name] when Is(name, ".svg") => ArtFile.ReadPlace,
        ["art", "people", var name] when Is(name, ".svg") => ArtFile.ReadPerson,
        ["art", "things", var name] when Is(name, ".svg") => ArtFile.ReadThing,
        ["phrases", var name] when Is(name, ".yaml") => Yaml(PhraseFile.Read),
        ["contacts", "offices.yaml"] => Yaml(OfficeFile.Read),
        ["contacts", var name] when Is(name, ".yaml") => Yaml(RegisterFiles.ReadContacts),
        ["danger", "answers", var name] when Is(name, ".yaml") => Yaml(DangerFiles.ReadAnswers),
        ["danger", "replies", var name] when Is(name, ".yaml") => Yaml(ReplyFile.Read),
        ["danger", "rules", var name] when Is(name, ".yaml") => Yaml(DangerFiles.ReadRules),
        ["danger", "guards.yaml"] => Yaml(DangerFiles.ReadGuards),
        ["danger", "help-card.yaml"] => Yaml(DangerFiles.ReadHelpCard),
        [ReportFiles.Folder, ReportFiles.DeskFile] => Yaml(ReportFiles.ReadDesks),
        [ReportFiles.Folder, ReportFiles.WordFile] => Yaml(ReportFiles.ReadReceiptWords),
        ["places", "provinces.yaml"] => Yaml(PlaceFiles.ReadProvinces),
        ["places", "districts.yaml"] => Yaml(PlaceFiles.ReadDistricts),
        ["places", "communes.tsv"] => PlaceFiles.ReadCommunes,
        ["lexicon", "shorthand.yaml"] => Yaml(LexiconFiles.ReadShorthand),
        ["lexicon", "answers.yaml"] => Yaml(LexiconFiles.ReadAnswers),
        ["lexicon", "commands.yaml"] => Yaml(LexiconFiles.ReadCommands),
        ["lexicon", "speakers.yaml"] => Yaml(LexiconFiles.ReadSpeakers),
        ["lexicon", "platforms.yaml"] => Yaml(MentionFiles.ReadPlatforms),
        ["lexicon", "accused.yaml"] => Yaml(MentionFiles.ReadAccused),
        ["lexicon", "telling.yaml"] => Yaml(TellingFile.Read),
        ["lexicon", "ages.yaml"] => Yaml(MentionFiles.ReadAges),
        ["lexicon", "amounts.yaml"] => Yaml(MentionFiles.ReadAmounts),
        ["lexicon", "times.yaml"] => Yaml(MentionFiles.ReadTimes),
        ["lexicon", "follow-ups.yaml"] => Yaml(MentionFiles.ReadFollowUps),
        ["sentences", var name] when Is(name, ".tsv") => SentenceFile.Read,
        ["audiences.yaml"] => Yaml(GeneralFiles.ReadAudiences),
        ["menu.yaml"] => Yaml(GeneralFiles.ReadMenu),
        ["lint.yaml"] => Yaml(GeneralFiles.ReadWording),
        ["child-words.yaml"] => Yaml(ReadingRuleFields.ReadChildWords),
        ["sources.yaml"] => Yaml(RegisterFiles.ReadSources),
        ["reviewers.yaml"] => Yaml(RegisterFiles.ReadReviewers),

        // Read by ProblemHints and ImportWords, and leniently: a typo in a hint must not keep the bot from starting.
        ["problems.yaml"] or ["imports.yaml"] => Nothing,
        _ => null,
    };

    private static bool Is(string name, string extension) => name.EndsWith(extension, StringComparison.Ordinal);

    private static Action<ContentFile, string, Draft> Yaml(Action<Node, Draft> read) =>
        Yaml((_, root, draft) => read(root, draft));

    private static Action<ContentFile, string, Draft> Yaml(Action<ContentFile, Node, Draft> read) =>
        (file, text, draft) =>
        {
            if (NodeParser.Parse(file.Path, text, 0, draft.Problems) is { } root)
            {
                read(file, root, draft);
            }
            else
            {
                draft.BrokenFiles.Add(file.Path);
            }
        };

    private static void Nothing(ContentFile file, string text, Draft draft)
    {
    }
}
