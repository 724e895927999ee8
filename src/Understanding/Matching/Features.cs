using System.Numerics;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// What the models look at: folded syllables, pairs and triples of neighbours; the same with their marks where marks were typed; of words nobody
/// knows, pieces of three and four letters, which survive typing errors. Each becomes a hash; two features sharing one is rare and harmless.
/// </summary>
internal static class Features
{
    /// <summary>Words seen less often than this are also taken apart.</summary>
    private const int Rare = 5;

    private const int LengthStep = 4;
    private const int LongestStep = 6;

    private const uint WordSeed = 0x811C9DC5;
    private const uint PairSeed = 0x01000193;
    private const uint TripleSeed = 0x846CA68B;
    private const uint MarkSeed = 0x27D4EB2F;
    private const uint LengthSeed = 0xC2B2AE35;
    private const uint TrigramSeed = 0x9E3779B1;
    private const uint FourgramSeed = 0x85EBCA77;

    public static void Collect(ReadOnlySpan<Token> tokens, Vocabulary vocabulary, List<uint> into)
    {
        // People in danger rarely say it in two words, and seldom in a page.
        into.Add(Mix(LengthSeed, (uint)Math.Min(tokens.Length / LengthStep, LongestStep)));
        uint previous = 0;
        uint beforeThat = 0;
        uint markedBefore = 0;
        foreach (var token in tokens)
        {
            var meant = token.Meant;
            var word = meant.Form.Folded;
            var hash = Hash(WordSeed, word);
            into.Add(hash);
            if (previous != 0)
            {
                into.Add(Mix(PairSeed ^ previous, hash));
            }

            if (beforeThat != 0)
            {
                into.Add(Mix(Mix(TripleSeed ^ beforeThat, previous), hash));
            }

            var marked = meant.Form.IsBare ? 0 : Mix(Hash(MarkSeed, meant.Form.Shape), (uint)meant.Form.Tone);
            if (marked != 0)
            {
                into.Add(marked);
                if (markedBefore != 0)
                {
                    into.Add(Mix(PairSeed ^ markedBefore, marked));
                }
            }

            markedBefore = marked;
            beforeThat = previous;
            previous = hash;
            if (meant.Word == Vocabulary.Unknown || vocabulary.Frequency(meant.Word) < Rare)
            {
                Pieces(word, into);
            }
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
