using System.Numerics;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// What the topic matcher looks at: folded syllables, pairs of neighbours, and pieces of three and four letters, which survive
/// typing errors. Each becomes a hash; two features sharing one is rare and harmless.
/// </summary>
internal static class Features
{
    private const uint WordSeed = 0x811C9DC5;
    private const uint PairSeed = 0x01000193;
    private const uint TrigramSeed = 0x9E3779B1;
    private const uint FourgramSeed = 0x85EBCA77;

    /// <summary>Enough for any question; of a longer story the beginning and the end are looked at.</summary>
    private const int MaxTokens = 60;

    public static void Collect(Utterance utterance, List<uint> into)
    {
        var tokens = utterance.Tokens;
        uint previous = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            if (i == MaxTokens / 2 && tokens.Length > MaxTokens)
            {
                i = tokens.Length - (MaxTokens / 2);
                previous = 0;
            }

            var word = tokens[i].Meant.Form.Folded;
            var hash = Hash(WordSeed, word);
            into.Add(hash);
            if (previous != 0)
            {
                into.Add(Mix(PairSeed ^ previous, hash));
            }

            previous = hash;
            Pieces(word, into);
        }
    }

    // "_word_": the ends of a word are part of its pieces.
    private static void Pieces(string word, List<uint> into)
    {
        for (var start = -1; start + 1 < word.Length; start++)
        {
            var three = Mix(Mix(Mix(TrigramSeed, At(word, start)), At(word, start + 1)), At(word, start + 2));
            into.Add(three);
            if (start + 3 <= word.Length)
            {
                into.Add(Mix(three ^ FourgramSeed, At(word, start + 3)));
            }
        }
    }

    private static char At(string word, int index) => index >= 0 && index < word.Length ? word[index] : '_';

    private static uint Hash(uint seed, string word)
    {
        foreach (var letter in word)
        {
            seed = Mix(seed, letter);
        }

        return seed | 1;
    }

    private static uint Mix(uint hash, uint value) => BitOperations.RotateLeft((hash ^ value) * 0x01000193, 13) * 0x85EBCA6B;
}
