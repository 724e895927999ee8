namespace AwarenessBot.Content.Audiences;

/// <summary>
/// How one audience is shown on a button and addressed in a sentence ("em", "bạn", "anh chị", "thầy cô"), and what they call
/// themselves in words we give them to say ("con", "em").
/// </summary>
public sealed record AudienceForm(Audience Audience, string Label, string You, string Me);
