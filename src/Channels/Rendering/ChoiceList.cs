namespace AwarenessBot.Channels.Rendering;

/// <summary>
/// Choices as a numbered text, for where buttons are not shown. The bot takes the number for the button: the numbering is
/// the order of the suggested actions.
/// </summary>
internal static class ChoiceList
{
    /// <summary><c>1. …</c>, each on a line of its own.</summary>
    public static string Of(IReadOnlyList<string> choices) =>
        string.Join('\n', choices.Select((choice, index) => $"{index + 1}. {choice}"));

    /// <summary>The text with the choices as a paragraph under it.</summary>
    public static string Under(string text, IReadOnlyList<string> choices)
    {
        if (choices.Count == 0)
        {
            return text;
        }

        return text.Length == 0 ? Of(choices) : $"{text}\n\n{Of(choices)}";
    }
}
