using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Phrases;
using AwarenessBot.Content.Places;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Quizzes;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Topics;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Content.Reading;

/// <summary>
/// Everything read so far, right or wrong. Readers fill it, checks look at it, and only a draft without errors becomes a
/// <see cref="Library"/>. Beside the items it keeps what checks ask across all kinds: sentences, references, reviews.
/// </summary>
internal sealed class Draft(DateOnly today, IReadOnlyList<string> requiredPhrases, ProblemLog problems)
{
    public DateOnly Today { get; } = today;

    public IReadOnlyList<string> RequiredPhrases { get; } = requiredPhrases;

    public ProblemLog Problems { get; } = problems;

    /// <summary>Paths that were found, readable or not.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Paths nothing could be read from; what they would have defined is not reported as missing.</summary>
    public HashSet<string> BrokenFiles { get; } = new(StringComparer.Ordinal);

    public List<Sentence> Sentences { get; } = [];

    public List<Reference> References { get; } = [];

    public List<ReviewedItem> Reviews { get; } = [];

    public List<AudienceForm> Audiences { get; } = [];

    public string YouOtherwise { get; set; } = string.Empty;

    public string MeOtherwise { get; set; } = string.Empty;

    public List<Topic> Topics { get; } = [];

    public List<Faq> Faqs { get; } = [];

    public List<GuidedDialog> Dialogs { get; } = [];

    public List<Quiz> Quizzes { get; } = [];

    public List<Comic> Comics { get; } = [];

    public Dictionary<string, Element> Places { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Person> People { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Element> Things { get; } = new(StringComparer.Ordinal);

    public List<Phrase> Phrases { get; } = [];

    public MenuDraft? Menu { get; set; }

    public HelpCard? HelpCard { get; set; }

    public List<DangerAnswer> Answers { get; } = [];

    public List<AlarmReply> Replies { get; } = [];

    public List<DangerRule> Rules { get; } = [];

    public List<DangerGuard> Guards { get; } = [];

    public List<Contact> Contacts { get; } = [];

    public List<Office> Offices { get; } = [];

    public List<Desk> Desks { get; } = [];

    public List<Scalar> ReceiptWords { get; } = [];

    public List<Province> Provinces { get; } = [];

    public List<FormerDistrict> Districts { get; } = [];

    public Dictionary<string, IReadOnlyList<string>> ShortTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>Former provinces as the list of districts names them; the province they belong to must know the name.</summary>
    public List<FormerName> FormerNames { get; } = [];

    public List<Commune> Communes { get; } = [];

    public LexiconDraft Lexicon { get; } = new();

    public List<LabelledSentence> Labelled { get; } = [];

    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Reviewer> Reviewers { get; } = new(StringComparer.Ordinal);

    /// <summary>Syllables a child of nine can be expected to know; none, where no list is kept.</summary>
    public IReadOnlySet<string> ChildWords { get; set; } = new HashSet<string>();

    public WordingRules Wording { get; set; } = WordingRules.None;

    /// <summary>True when a file under this path (a folder ends in '/') was found but could not be read.</summary>
    public bool IsBroken(string path) =>
        path.EndsWith('/')
            ? BrokenFiles.Any(file => file.StartsWith(path, StringComparison.Ordinal))
            : BrokenFiles.Contains(path);
}

internal sealed record MenuDraft(Variants<IReadOnlyList<string>> Doors, SourceLocation Location);

internal sealed class LexiconDraft
{
    public Dictionary<string, string> Shorthand { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);

    public List<LexiconWord> Yes { get; } = [];

    public List<LexiconWord> No { get; } = [];

    public Dictionary<string, IReadOnlyList<LexiconWord>> Commands { get; } = new(StringComparer.Ordinal);

    public Dictionary<Audience, IReadOnlyList<LexiconWord>> Speakers { get; } = [];

    public List<Platform> Platforms { get; } = [];

    public Dictionary<string, IReadOnlyList<LexiconWord>> Accused { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Nobody { get; set; } = [];

    public TellingWords Telling { get; set; } = new();

    public AgeWords Ages { get; set; } = new();

    public AmountWords Amounts { get; set; } = new();

    public TimeWords Times { get; set; } = new();

    public FollowUpWords FollowUps { get; set; } = new();

    /// <summary>Words that stand in a table and mean what its key says; none may mean two things in one table.</summary>
    public List<WordMeaning> Meanings { get; } = [];
}

internal sealed record FormerName(string Name, string Province, SourceLocation Location);

internal sealed record LexiconWord(string Text, SourceLocation Location);

internal sealed record WordMeaning(string Table, string Means, LexiconWord Word);
