namespace AwarenessBot.Content.Checking;

/// <summary>
/// Every kind of problem. Ids never change their meaning, since editors look them up; a retired id is not used again.
/// What an editor should do about each is said in Vietnamese in <c>content/vi/problems.yaml</c>, in English in
/// <c>docs/problems.md</c>. The hundreds: 0 files and YAML, 1 shape, 2 names and links, 3 reviews, 4 sentences,
/// 5 telephone numbers, offices and communes, 6 dialogs, menus and quizzes, 7 danger, 8 comics and their pictures,
/// 9 reports.
/// </summary>
public sealed record ProblemCode(string Id, Severity Severity, string Meaning)
{
    public static readonly ProblemCode FileTooLarge = Error("C001", "the file is larger than 512 KB");
    public static readonly ProblemCode NotUtf8 = Error("C002", "the file is not valid UTF-8");
    public static readonly ProblemCode NotYaml = Error("C003", "the file is not valid YAML");
    public static readonly ProblemCode NestedTooDeep = Error("C004", "nested deeper than 32 levels");
    public static readonly ProblemCode TooManyNodes = Error("C005", "more than 100 000 YAML events");
    public static readonly ProblemCode YamlFeature = Error("C006", "an anchor, alias, tag or second document");
    public static readonly ProblemCode EmptyFile = Error("C007", "the file is empty or is not a regular file");
    public static readonly ProblemCode Unreadable = Error("C008", "the file or folder cannot be read");
    public static readonly ProblemCode LeavesFolder = Error("C009", "a link that leads elsewhere");
    public static readonly ProblemCode UnexpectedFile = Error("C010", "no file is expected here");
    public static readonly ProblemCode MissingFile = Error("C011", "a required file is missing");
    public static readonly ProblemCode NotATopicFile = Error("C012", "a topic file lacks its front matter or headings");
    public static readonly ProblemCode NotASentenceTable = Error("C013", "not a table of sentences");

    public static readonly ProblemCode DuplicateKey = Error("C101", "the same key twice");
    public static readonly ProblemCode UnknownKey = Error("C102", "an unknown key");
    public static readonly ProblemCode MissingKey = Error("C103", "a key is missing");
    public static readonly ProblemCode WrongType = Error("C104", "not the kind of value expected here");
    public static readonly ProblemCode EmptyText = Error("C105", "an empty text or list");

    public static readonly ProblemCode BadId = Error("C201", "an id may hold a-z, 0-9, '_', '-' and '.' only");
    public static readonly ProblemCode IdIsNotFileName = Error("C202", "the id is not the name of the file");
    public static readonly ProblemCode DuplicateId = Error("C203", "the same id twice");
    public static readonly ProblemCode UnknownId = Error("C204", "no such thing");
    public static readonly ProblemCode AmbiguousName = Error("C205", "the same words mean two things");
    public static readonly ProblemCode MissingPhrase = Error("C206", "a phrase the program needs is missing");

    public static readonly ProblemCode NoReviewer = Error("C301", "nobody has reviewed this");
    public static readonly ProblemCode DangerNeedsTwo =
        Error("C302", "a danger text needs two reviewers besides its author");
    public static readonly ProblemCode NoTrainedReviewer =
        Warning("C303", "no reviewer of this danger text is trained in child protection");
    public static readonly ProblemCode Expired = Warning("C304", "the review has expired");
    public static readonly ProblemCode ReviewTooLong = Error("C305", "a review ends after its day and within a year");
    public static readonly ProblemCode ReviewedInFuture = Error("C306", "reviewed on a day that has not come yet");
    public static readonly ProblemCode NoSource = Error("C307", "no source is named");

    public static readonly ProblemCode MissingAudience = Error("C401", "not everybody is served");
    public static readonly ProblemCode LabelTooLong = Error("C402", "a label longer than 20 characters");
    public static readonly ProblemCode BubbleTooLong = Error("C403", "a bubble longer than 320 characters");
    public static readonly ProblemCode UnknownPlaceholder = Error("C404", "an unknown placeholder");
    public static readonly ProblemCode BannedWording = Error("C405", "wording that must not be used");
    public static readonly ProblemCode NotComposed =
        Warning("C406", "letters and their marks are stored apart (not NFC)");
    public static readonly ProblemCode Garbled = Warning("C407", "characters that come from a wrong encoding");

    public static readonly ProblemCode FewWordings = Error("C408", "a question or reply known in fewer than six wordings");
    public static readonly ProblemCode TooLongToRead = Error("C409", "a sentence too long for its readers");
    public static readonly ProblemCode HardWord = Error("C410", "words a child does not know");
    public static readonly ProblemCode OfficeLetters = Error("C411", "an abbreviation a young reader does not know");
    public static readonly ProblemCode LostMarks = Warning("C412", "words that seem to have lost their marks");
    public static readonly ProblemCode UnknownWord = Warning("C413", "a word not on the list of what children know");
    public static readonly ProblemCode FactWithoutSource = Error("C414", "a law or a figure without a source");
    public static readonly ProblemCode TooManyBubbles = Error("C415", "a reply of more than two bubbles in an alarm");

    public static readonly ProblemCode ProtectedNumber = Error("C501", "a national number is missing or altered");
    public static readonly ProblemCode BadNumber = Error("C502", "not a telephone number");
    public static readonly ProblemCode UnknownNumber = Error("C503", "a number no verified contact has");
    public static readonly ProblemCode OverdueNumber = Warning("C504", "a number whose check is overdue");
    public static readonly ProblemCode ContactDates = Error("C505", "the dates of a contact contradict each other");

    public static readonly ProblemCode NotACommuneTable = Error("C506", "not a table of communes");

    public static readonly ProblemCode OwnerOrOffice = Error("C507", "a contact needs an owner or an office, and not both");
    public static readonly ProblemCode FormerOffice = Error("C508", "a contact that is shown bears a name an office no longer has");
    public static readonly ProblemCode SameNumber = Error("C509", "two contacts with the same number");
    public static readonly ProblemCode NeverDialled = Warning("C510", "nobody has dialled a number by the day planned");

    public static readonly ProblemCode DeadLink = Error("C601", "leads nowhere");
    public static readonly ProblemCode NoWayOut = Error("C602", "a step that never leads out");
    public static readonly ProblemCode UnreachableStep = Error("C603", "a step nothing leads to");
    public static readonly ProblemCode DuplicateLabel = Error("C604", "two choices look the same");
    public static readonly ProblemCode TooManyChoices = Error("C605", "more than four choices");
    public static readonly ProblemCode RightAnswers = Error("C606", "a question needs exactly one right choice");
    public static readonly ProblemCode QuizEndings =
        Error("C607", "the endings of a quiz start at 0 and can be reached");
    public static readonly ProblemCode EmptyMenu = Error("C608", "a menu offers nothing");

    public static readonly ProblemCode DangerGap = Error("C701", "a kind or level of danger has no answer or rule");
    public static readonly ProblemCode HelpWithout111 = Error("C702", "help without 111");
    public static readonly ProblemCode TooManyContacts = Error("C703", "more than three contacts");

    public static readonly ProblemCode BadPattern = Error("C704", "a pattern that cannot be read");
    public static readonly ProblemCode RuleFails = Error("C705", "a rule does not do what its own example says");
    public static readonly ProblemCode LabelsDisagree = Error("C706", "what is told and how bad it is contradict each other");

    public static readonly ProblemCode ComicLength = Error("C801", "a comic has six to ten panels");
    public static readonly ProblemCode NoChoice = Error("C802", "a single choice is none");
    public static readonly ProblemCode NotDrawn = Error("C803", "nobody has drawn this");
    public static readonly ProblemCode OutsidePicture = Error("C804", "stands outside the picture");
    public static readonly ProblemCode NotAPicture = Error("C805", "not a picture that can be used");
    public static readonly ProblemCode NotInPictures = Error("C806", "something pictures may not hold");
    public static readonly ProblemCode PersonParts = Error("C807", "a part of a person is missing or unknown");

    public static readonly ProblemCode CentralDesk = Error("C901", "exactly one desk is central, and it takes everything at any hour");
    public static readonly ProblemCode ReceiptWords = Error("C902", "receipts need exactly 512 words of one syllable");
    public static readonly ProblemCode ReceiptWordsAlike = Error("C903", "two words of receipts are the same without their marks");

    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        FileTooLarge, NotUtf8, NotYaml, NestedTooDeep, TooManyNodes, YamlFeature, EmptyFile, Unreadable, LeavesFolder,
        UnexpectedFile, MissingFile, NotATopicFile, NotASentenceTable,
        DuplicateKey, UnknownKey, MissingKey, WrongType, EmptyText,
        BadId, IdIsNotFileName, DuplicateId, UnknownId, AmbiguousName, MissingPhrase,
        NoReviewer, DangerNeedsTwo, NoTrainedReviewer, Expired, ReviewTooLong, ReviewedInFuture, NoSource,
        MissingAudience, LabelTooLong, BubbleTooLong, UnknownPlaceholder, BannedWording, NotComposed, Garbled, FewWordings,
        TooLongToRead, HardWord, OfficeLetters, LostMarks, UnknownWord, FactWithoutSource, TooManyBubbles,
        ProtectedNumber, BadNumber, UnknownNumber, OverdueNumber, ContactDates,
        NotACommuneTable, OwnerOrOffice, FormerOffice, SameNumber, NeverDialled,
        DeadLink, NoWayOut, UnreachableStep, DuplicateLabel, TooManyChoices, RightAnswers, QuizEndings, EmptyMenu,
        DangerGap, HelpWithout111, TooManyContacts, BadPattern, RuleFails, LabelsDisagree,
        ComicLength, NoChoice, NotDrawn, OutsidePicture, NotAPicture, NotInPictures, PersonParts,
        CentralDesk, ReceiptWords, ReceiptWordsAlike,
    ];

    private static ProblemCode Error(string id, string meaning) => new(id, Severity.Error, meaning);

    private static ProblemCode Warning(string id, string meaning) => new(id, Severity.Warning, meaning);
}
