using System.Text.RegularExpressions;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Reading.Files;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Checking.Reports;

/// <summary>
/// Nine bits a word, so 512 of them; and a child on a telephone that types no marks must still be understood.
/// </summary>
internal sealed partial class ReceiptVocabulary : ICheck
{
    private const int Count = 512;

    public void Run(Draft draft)
    {
        if (draft.IsBroken(ReportFiles.ReceiptWords.File))
        {
            return;
        }

        if (draft.ReceiptWords.Count != Count)
        {
            draft.Problems.Add(ProblemCode.ReceiptWords, ReportFiles.ReceiptWords, $"there are {draft.ReceiptWords.Count}");
        }

        foreach (var word in draft.ReceiptWords.Where(word => word.Text.Any(char.IsUpper) || !Syllable().IsMatch(Plain(word.Text))))
        {
            draft.Problems.Add(ProblemCode.ReceiptWords, word.Location, $"'{word.Text}'");
        }

        foreach (var alike in draft.ReceiptWords.GroupBy(word => Letters.Fold(word.Text)).Where(alike => alike.Count() > 1))
        {
            draft.Problems.Add(
                ProblemCode.ReceiptWordsAlike, alike.Last().Location, string.Join(", ", alike.Select(word => $"'{word.Text}'")));
        }
    }

    // Punctuation is no part of a word, though folding would forgive it at the end.
    private static string Plain(string word) => word.All(letter => char.IsLetter(letter) || Letters.IsMark(letter)) ? Letters.Fold(word) : word;

    // Opening, vowels, ending, as Vietnamese spells them; "gì" and "quýt" have part of a vowel in their opening.
    [GeneratedRegex("^(b|ch?|d|gh?|gi|h|kh?|l|m|n|ngh?|nh|ph?|qu|r|s|th?|tr|v|x)?[aeiouy]{1,3}(ch?|m|n|ng|nh|p|t)?$")]
    private static partial Regex Syllable();
}
