namespace AwarenessBot.Content.Audiences;

/// <summary>Who the bot is talking to. Chosen by the person, or read from how they write; never asked twice.</summary>
public enum Audience
{
    Child,
    Teen,
    Parent,
    Teacher,
}
