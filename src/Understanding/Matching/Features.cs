using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Matching;

/// <summary>
/// What the models look at: folded syllables, neighbours in their order and whichever way round, the next but one; the same with their marks
/// where marks were typed; what a clause begins and ends with; how the message opens and closes, where a look-alike turns harmless; of words
/// nobody knows, pieces of three and four letters, which survive typing errors. Each becomes a hash; two sharing one is rare and harmless.
/// </summary>
internal static class Features
{
    /// <summary>How many features a word has, about.</summary>
    public const int PerWord = 12;

    /// <summary>Words seen less often than this are also taken apart.</summary>
    private const int Rare = 5;

    private const int LengthStep = 4;
    private const int LongestStep = 6;

    /// <summary>So many words close a message.</summary>
    private const int Closing = 4;

    public static void Collect(ReadOnlySpan<Token> tokens, Vocabulary vocabulary, List<uint> into)
    {
        Span<uint> words = tokens.Length <= 256 ? stackalloc uint[tokens.Length] : new uint[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = FeatureHash.Of(Trait.Word, tokens[i].Meant.Form.Folded);
        }

        // People in danger rarely say it in two words, and seldom in a page.
        into.Add(FeatureHash.Of(Trait.Length, (uint)Math.Min(tokens.Length / LengthStep, LongestStep)));
        Words(words, into);
        Marks(tokens, into);
        Clauses(tokens, words, into);
        Ends(words, into);
        foreach (var token in tokens)
        {
            if (token.Meant.Word == Vocabulary.Unknown || vocabulary.Frequency(token.Meant.Word) < Rare)
            {
                Pieces(token.Meant.Form.Folded, into);
            }
        }
    }

    private static void Words(ReadOnlySpan<uint> words, List<uint> into)
    {
        for (var i = 0; i < words.Length; i++)
        {
            into.Add(words[i]);
            if (i > 0)
            {
                // The order says who did it to whom; without it the same words are known again in another order.
                into.Add(FeatureHash.Of(Trait.Pair, words[i - 1], words[i]));
                into.Add(FeatureHash.Of(Trait.Neighbours, words[i - 1] ^ words[i]));
            }

            if (i > 1)
            {
                into.Add(FeatureHash.Of(Trait.NextButOne, words[i - 2], words[i]));
            }
        }
    }

    private static void Marks(ReadOnlySpan<Token> tokens, List<uint> into)
    {
        uint before = 0;
        foreach (var token in tokens)
        {
            var form = token.Meant.Form;
            var marked = form.IsBare ? 0 : FeatureHash.Of(Trait.Tone, FeatureHash.Of(Trait.Marked, form.Shape), (uint)form.Tone);
            if (marked != 0)
            {
                into.Add(marked);
                if (before != 0)
                {
                    into.Add(FeatureHash.Of(Trait.MarkedPair, before, marked));
                }
            }

            before = marked;
        }
    }

    private static void Clauses(ReadOnlySpan<Token> tokens, ReadOnlySpan<uint> words, List<uint> into)
    {
        var last = 0;
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0 && tokens[i].Before != Break.None)
            {
                into.Add(FeatureHash.Of(Trait.ClauseBegin, (uint)tokens[i].Before, words[i]));
                into.Add(FeatureHash.Of(Trait.ClauseEnd, words[i - 1]));
                last = i;
            }
        }

        if (words.Length > 0)
        {
            into.Add(FeatureHash.Of(Trait.ClauseEnd, words[^1]));
        }

        // The last of several clauses says what the others were about.
        for (var i = last; last > 0 && i < words.Length; i++)
        {
            into.Add(FeatureHash.Of(Trait.LastClause, words[i]));
            if (i > last)
            {
                into.Add(FeatureHash.Of(Trait.LastClausePair, words[i - 1], words[i]));
            }
        }
    }

    private static void Ends(ReadOnlySpan<uint> words, List<uint> into)
    {
        for (var i = Math.Max(0, words.Length - Closing); i < words.Length; i++)
        {
            into.Add(FeatureHash.Of(Trait.Closing, words[i]));
        }

        switch (words)
        {
            case []:
                return;
            case [var only]:
                into.Add(FeatureHash.Of(Trait.First, only));
                into.Add(FeatureHash.Of(Trait.Last, only));
                return;
            case [var first, var second, ..]:
                into.Add(FeatureHash.Of(Trait.First, first));
                into.Add(FeatureHash.Of(Trait.FirstTwo, first, second));
                into.Add(FeatureHash.Of(Trait.Last, words[^1]));
                into.Add(FeatureHash.Of(Trait.LastTwo, words[^2], words[^1]));
                break;
        }

        if (words.Length > 2)
        {
            into.Add(FeatureHash.Of(Trait.LastThree, FeatureHash.Of(Trait.LastThree, words[^3], words[^2]), words[^1]));
        }
    }

    // "_word_": the ends of a word are part of its pieces.
    private static void Pieces(string word, List<uint> into)
    {
        for (var start = -1; start + 1 < word.Length; start++)
        {
            var three = FeatureHash.Of(Trait.Three, FeatureHash.Of(Trait.Three, At(word, start), At(word, start + 1)), At(word, start + 2));
            into.Add(three);
            if (start + 3 <= word.Length)
            {
                into.Add(FeatureHash.Of(Trait.Four, three, At(word, start + 3)));
            }
        }
    }

    private static char At(string word, int index) => index >= 0 && index < word.Length ? word[index] : '_';
}
