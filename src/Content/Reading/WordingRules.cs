namespace AwarenessBot.Content.Reading;

/// <summary>
/// What <c>lint.yaml</c> says about wording. Content, not code: the lists are Vietnamese and grow with experience.
/// </summary>
/// <param name="Addressed">
/// Words somebody is addressed by; <c>{you}</c> in a banned wording stands for each of them.
/// </param>
/// <param name="Disapproving">
/// Before a banned wording in the same sentence, these make it something advised against.
/// </param>
/// <param name="CallWords">After one of these, any short number is a number to call.</param>
/// <param name="Reading">What each audience can be expected to read.</param>
/// <param name="HarmlessNumbers">Three-digit numbers that are nobody's number (days of a year …).</param>
internal sealed record WordingRules(
    IReadOnlySet<string> Addressed,
    IReadOnlyList<IReadOnlyList<string>> Disapproving,
    IReadOnlyList<IReadOnlyList<string>> CallWords,
    IReadOnlySet<string> HarmlessNumbers,
    IReadOnlyList<BannedWording> Banned,
    ReadingRules Reading)
{
    public static WordingRules None { get; } = new(new HashSet<string>(), [], [], new HashSet<string>(), [], ReadingRules.None);
}

/// <summary>A row of words never said, unless it stands inside one of the rows of <see cref="Except"/>.</summary>
internal sealed record BannedWording(
    IReadOnlyList<string> Say, string Instead, IReadOnlyList<IReadOnlyList<string>> Except);
