namespace AwarenessBot.Content.Audiences;

/// <summary>
/// How one audience is shown on a button and addressed in a sentence ("em", "bạn", "anh chị", "thầy cô").
/// </summary>
public sealed record AudienceForm(Audience Audience, string Label, string You);
