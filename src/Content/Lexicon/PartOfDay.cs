namespace AwarenessBot.Content.Lexicon;

/// <summary>Named as people name it: what is "night" and what "evening" is theirs to say.</summary>
public enum PartOfDay
{
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}
