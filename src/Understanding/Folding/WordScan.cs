namespace AwarenessBot.Understanding.Folding;

/// <summary>Adds the words of a text that editors wrote to the vocabulary, as they stand and without repair.</summary>
internal static class WordScan
{
    public static void AddTo(Vocabulary vocabulary, string text)
    {
        var letters = CleanText.From(text).Letters;
        var start = -1;
        for (var i = 0; i <= letters.Length; i++)
        {
            if (i < letters.Length && char.IsLetterOrDigit(letters[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                Add(vocabulary, letters[start..i]);
                start = -1;
            }
        }
    }

    // Keyboard residue in an example ("muoons") is there on purpose; as a known word it would never be decoded again.
    private static void Add(Vocabulary vocabulary, ReadOnlySpan<char> word)
    {
        var form = Form.Of(word);
        if (Syllables.IsFolded(form.Folded) || InputMethod.Decode(word) is null)
        {
            vocabulary.Add(form.Folded);
        }
    }
}
