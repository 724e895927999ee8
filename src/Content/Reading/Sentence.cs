using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Content.Reading;

/// <summary>Something a person may get to see, with the line it stands on.</summary>
/// <param name="Reader">The youngest who may read it: what suits them suits everybody.</param>
internal sealed record Sentence(
    SentenceKind Kind, string Text, SourceLocation Location, IReadOnlyList<string> Placeholders, Audience Reader);

internal enum SentenceKind
{
    /// <summary>One chat message.</summary>
    Bubble,

    /// <summary>What is to be seen, for who cannot see it: as long as it needs to be, within one message.</summary>
    Picture,

    /// <summary>The text of a button.</summary>
    Label,

    /// <summary>A button that is the wrong answer of a quiz: it may say what the bot must never say.</summary>
    WrongChoice,

    /// <summary>A heading, or a line in a list; no limit of its own.</summary>
    Title,

    /// <summary>The button of a contact; it carries the number of that contact.</summary>
    ContactLabel,

    /// <summary>Any other text of a contact.</summary>
    ContactText,
}

/// <summary>One item naming another by id.</summary>
internal sealed record Reference(ReferenceKind Kind, string Id, SourceLocation Location);

internal enum ReferenceKind
{
    Topic,
    Dialog,
    Quiz,
    Comic,
    Source,
    Reviewer,
    Contact,
    Province,
    Office,
    DangerRule,
}

/// <summary>A review and the lines its parts stand on. A date that could not be read is nothing.</summary>
internal sealed record ReviewedItem(
    Review Review, bool IsDanger, SourceLocation Location, SourceLocation Reviewed, SourceLocation Expires);
