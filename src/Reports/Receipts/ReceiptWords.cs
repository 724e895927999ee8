using System.Runtime.CompilerServices;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Reports.Receipts;

/// <summary>A list of words that was checked, with the words folded.</summary>
internal sealed class ReceiptWords
{
    // The Vietnamese alphabet without its marks: f, j, w and z are not in it, and a child writes such a word in three ways.
    private const string Alphabet = "abcdeghiklmnopqrstuvxy";

    // Content is reloaded as a whole: a new list is another object, and the old one takes its folded words along.
    private static readonly ConditionalWeakTable<IReadOnlyList<string>, ReceiptWords> Known = [];

    private readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ReceiptWords(IReadOnlyList<string> words)
    {
        if (Problems(words).FirstOrDefault() is { } problem)
        {
            throw new ArgumentException($"The list of words for receipts cannot be used: {problem.What}", nameof(words));
        }

        Shown = [.. words];
        _lookup = words.ToDictionary(Fold, Spelling.Of, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        Longest = words.Max(word => word.Length);
    }

    /// <summary>As they are written in content.</summary>
    public IReadOnlyList<string> Shown { get; }

    /// <summary>How many letters the longest of them has.</summary>
    public int Longest { get; }

    public static ReceiptWords Of(IReadOnlyList<string> words) => Known.GetValue(words, static words => new ReceiptWords(words));

    public static string Fold(string text) => Letters.Fold(text);

    public bool Has(string folded) => Find(folded) is not null;

    /// <summary>The word that is written like this without marks.</summary>
    public Spelling? Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var word) ? word : null;

    public static IEnumerable<WordProblem> Problems(IReadOnlyList<string> words)
    {
        if (words.Count != ReceiptCode.ListLength)
        {
            yield return new WordProblem(null, $"There are {words.Count} words; {ReceiptCode.ListLength} are needed.");
        }

        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, word) in words.Index())
        {
            var folded = Fold(word);
            if (ProblemOf(word, folded) is { } problem)
            {
                yield return new WordProblem(place, problem);
            }
            else if (!seen.TryAdd(folded, word))
            {
                yield return new WordProblem(place, $"\"{word}\" and \"{seen[folded]}\" are the same without diacritics.");
            }
        }
    }

    private static string? ProblemOf(string word, string folded) => word switch
    {
        "" => "A word is empty.",
        _ when word.Any(char.IsWhiteSpace) => $"\"{word}\" holds a space: one word has one syllable.",
        _ when word.Any(Letters.IsMark) => $"\"{word}\" is written with loose marks: each letter and its marks must be one character.",
        _ when folded.Length != word.Length || !folded.All(Alphabet.Contains) => $"\"{word}\" holds what is not a Vietnamese letter.",
        _ when word.Any(char.IsUpper) => $"\"{word}\" has a capital letter.",
        _ => null,
    };
}
