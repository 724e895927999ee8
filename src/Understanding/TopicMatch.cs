namespace AwarenessBot.Understanding;

/// <summary>A topic and how sure the matcher is, calibrated: of matches scored 0.9, nine in ten should be right.</summary>
public readonly record struct TopicMatch(string Id, double Score);

/// <summary>From which score on the bot acts; below <see cref="DidYouMean"/> it says that it did not understand.</summary>
public static class Confidence
{
    /// <summary>Sure enough to answer at once.</summary>
    public const double Answer = 0.55;

    /// <summary>So like the known wordings of a question (of 3) that it is answered though its topic is not sure.</summary>
    public const double SameQuestion = 1.2;

    /// <summary>Worth offering as one of up to three choices.</summary>
    public const double DidYouMean = 0.3;
}
