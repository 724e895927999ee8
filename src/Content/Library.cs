using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Phrases;
using AwarenessBot.Content.Places;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Quizzes;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Topics;

namespace AwarenessBot.Content;

/// <summary>Everything the bot says and knows, read from files, checked, and never changed afterwards.</summary>
public sealed record Library
{
    /// <summary>
    /// Hash of every file read, short enough to say on the phone. The same files give the same version.
    /// </summary>
    public required string Version { get; init; }

    public required IReadOnlyDictionary<Audience, AudienceForm> Audiences { get; init; }

    /// <summary>The form of address for somebody we know nothing of.</summary>
    public required string YouOtherwise { get; init; }

    /// <summary>What somebody we know nothing of calls themselves in words we give them to say.</summary>
    public required string MeOtherwise { get; init; }

    public required IReadOnlyDictionary<string, Topic> Topics { get; init; }

    public required IReadOnlyDictionary<string, Faq> Faqs { get; init; }

    public required IReadOnlyDictionary<string, GuidedDialog> Dialogs { get; init; }

    public required IReadOnlyDictionary<string, Quiz> Quizzes { get; init; }

    public required IReadOnlyDictionary<string, Comic> Comics { get; init; }

    /// <summary>What the comics are drawn from.</summary>
    public required Art Art { get; init; }

    public required IReadOnlyDictionary<string, Phrase> Phrases { get; init; }

    /// <summary>
    /// What the main menu offers to each audience: <c>topic:id</c>, <c>dialog:id</c>, <c>quiz:id</c>, <c>comic:id</c>, in order.
    /// </summary>
    public required Variants<IReadOnlyList<string>> Menu { get; init; }

    public required HelpCard HelpCard { get; init; }

    public required IReadOnlyList<DangerAnswer> DangerAnswers { get; init; }

    /// <summary>What is said to those who go on telling after an alarm.</summary>
    public IReadOnlyList<AlarmReply> AlarmReplies { get; init; } = [];

    public required IReadOnlyList<DangerRule> DangerRules { get; init; }

    public required IReadOnlyList<DangerGuard> DangerGuards { get; init; }

    public required IReadOnlyDictionary<string, Contact> Contacts { get; init; }

    /// <summary>Duties and who has them today.</summary>
    public IReadOnlyList<Office> Offices { get; init; } = [];

    /// <summary>Where reports are read. The central one is always among them.</summary>
    public IReadOnlyList<Desk> Desks { get; init; } = [];

    /// <summary>The 512 words receipts are made of.</summary>
    public IReadOnlyList<string> ReceiptWords { get; init; } = [];

    public required IReadOnlyList<Province> Provinces { get; init; }

    /// <summary>Former districts and today's communes, by which a province can be found.</summary>
    public LocalUnits LocalUnits { get; init; } = LocalUnits.None;

    public required WordLists Words { get; init; }

    /// <summary>What the models learn from, beside the examples of topics and rules.</summary>
    public required IReadOnlyList<LabelledSentence> Sentences { get; init; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required IReadOnlyDictionary<string, Reviewer> Reviewers { get; init; }
}
