using System.Text;

namespace AwarenessBot.Content.Text;

/// <summary>A sentence as a row of lower-case words; a placeholder such as <c>{you}</c> is one word, braces included.</summary>
internal static class Words
{
    public static IReadOnlyList<string> Split(string sentence)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var letter in sentence)
        {
            if (char.IsLetterOrDigit(letter) || Letters.IsMark(letter) || letter is '{' or '}' or '_')
            {
                word.Append(char.ToLowerInvariant(letter));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
