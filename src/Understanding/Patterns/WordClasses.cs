using AwarenessBot.Content.Lexicon;

namespace AwarenessBot.Understanding.Patterns;

/// <summary>
/// Named groups of words that patterns share ("who is speaking", "to hit"). Editors keep them in <c>lexicon/shorthand.yaml</c>, as
/// entries whose key stands in angle brackets; a value is a pattern itself.
/// </summary>
internal static class WordClasses
{
    /// <summary>Any number written in digits; built in.</summary>
    public const string Number = "<số>";

    public const string Self = "<mình>";
    public const string Polite = "<lịch sự>";
    public const string Friend = "<bạn em>";
    public const string OwnChild = "<con tôi>";
    public const string Pupil = "<học trò>";
    public const string OtherChild = "<trẻ nhà khác>";
    public const string Kin = "<người nhà>";

    /// <summary>Words that, typed without marks, look as if they named a person ("toi nay").</summary>
    public const string Nobody = "<không chỉ ai>";

    /// <summary>Words that tell of something that happened, as against a question in general.</summary>
    public const string Real = "<chuyện thật>";

    public const string AgentMark = "<dấu người làm>";
    public const string VaguePlace = "<địa danh chung>";
    public const string PlaceMark = "<dấu địa danh>";

    public static IReadOnlyDictionary<string, string> From(WordLists words) =>
        words.Shorthand.Where(entry => entry.Key.StartsWith('<'))
            .ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
