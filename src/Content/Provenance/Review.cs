namespace AwarenessBot.Content.Provenance;

/// <summary>Where an item comes from and until when it may be shown. Every item has one.</summary>
public sealed record Review(
    IReadOnlyList<string> Sources,
    string Author,
    IReadOnlyList<string> Reviewers,
    DateOnly Reviewed,
    DateOnly Expires)
{
    public bool HasExpired(DateOnly today) => today > Expires;
}

/// <summary>
/// A document that a sentence rests on. A number or date the document does not carry is "not stated", never a guess.
/// </summary>
public sealed record Source(
    string Id,
    string Title,
    string Issuer,
    string Number,
    string Date,
    string Status,
    string? Link,
    string? Note,
    SourceLocation Location)
{
    /// <summary>The id that stands for our own words, and hence is no evidence of anything.</summary>
    public const string OwnWords = "nhom-bien-soan";
}

/// <summary>
/// A person who wrote or approved sentences. Danger texts need two, one of them trained in child protection.
/// </summary>
public sealed record Reviewer(string Id, string Role, bool TrainedInChildProtection, SourceLocation Location);

/// <summary>File (relative to the content folder) and line, so that every problem can be found.</summary>
public readonly record struct SourceLocation(string File, int Line)
{
    public override string ToString() => $"{File}:{Line}";
}
