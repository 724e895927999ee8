using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Language;

/// <summary>Children are spoken to in words they know: no turns of office speech, no abbreviations, nothing off the list.</summary>
internal sealed class PlainWords : ICheck
{
    private const int ShortestAbbreviation = 2;

    public void Run(Draft draft)
    {
        foreach (var sentence in draft.Sentences.Where(IsSaid))
        {
            var capitals = Capitals(sentence.Text).Where(word => !draft.Wording.Reading.Abbreviations.Contains(word)).Distinct().ToList();
            if (capitals.Count > 0)
            {
                draft.Problems.Add(ProblemCode.OfficeLetters, sentence.Location, string.Join(", ", capitals));
            }

            if (sentence.Reader == Audience.Child)
            {
                CheckForChild(sentence, draft);
            }
        }
    }

    private static bool IsSaid(Sentence sentence) =>
        sentence is { Kind: SentenceKind.Bubble or SentenceKind.Label, Reader: Audience.Child or Audience.Teen };

    private static void CheckForChild(Sentence sentence, Draft draft)
    {
        var words = Words.Split(sentence.Text);
        foreach (var hard in draft.Wording.Reading.Hard.Where(hard => WordRows.Holds(words, hard.Say, draft.Wording)))
        {
            draft.Problems.Add(ProblemCode.HardWord, sentence.Location, $"'{string.Join(' ', hard.Say)}'; {hard.Instead}");
        }

        var unknown = words.Where(word => draft.ChildWords.Count > 0 && IsWord(word) && !draft.ChildWords.Contains(word)).Distinct().ToList();
        if (unknown.Count > 0)
        {
            draft.Problems.Add(ProblemCode.UnknownWord, sentence.Location, string.Join(", ", unknown));
        }
    }

    private static bool IsWord(string word) => word.All(char.IsLetter);

    // A row of words in capitals is loud, not abbreviated.
    private static IEnumerable<string> Capitals(string text)
    {
        var words = text.Split([.. text.Where(letter => !char.IsLetter(letter)).Distinct()], StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < words.Length; index++)
        {
            var isLoud = (index > 0 && IsCapitals(words[index - 1])) || (index + 1 < words.Length && IsCapitals(words[index + 1]));
            if (IsCapitals(words[index]) && !isLoud)
            {
                yield return words[index];
            }
        }
    }

    private static bool IsCapitals(string word) => word.Length >= ShortestAbbreviation && word.All(char.IsUpper);
}
