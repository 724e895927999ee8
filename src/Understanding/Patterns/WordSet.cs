using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Patterns;

/// <summary>Words that may stand in one place, by their number in the vocabulary.</summary>
internal sealed class WordSet
{
    private readonly Dictionary<int, List<Form>> forms = [];
    private readonly int single = Vocabulary.Unknown;
    private readonly Form singleForm;

    public WordSet(IEnumerable<(int Word, Form Form)> words)
    {
        foreach (var (word, form) in words)
        {
            if (!forms.TryGetValue(word, out var list))
            {
                forms.Add(word, list = []);
            }

            list.Add(form);
        }

        if (forms.Count == 1 && forms.First().Value.Count == 1)
        {
            single = forms.First().Key;
            singleForm = forms.First().Value[0];
        }
    }

    public IEnumerable<int> Words => forms.Keys;

    public Agreement Agree(Token token)
    {
        var best = Agree(token.Typed);
        for (var i = 0; i < token.Also.Length && best != Agreement.Full; i++)
        {
            var other = Agree(token.Also[i]);
            best = other > best ? other : best;
        }

        return best;
    }

    private Agreement Agree(in Reading reading)
    {
        if (reading.Word == Vocabulary.Unknown)
        {
            return Agreement.No;
        }

        if (single != Vocabulary.Unknown)
        {
            return reading.Word == single ? reading.Form.With(singleForm) : Agreement.No;
        }

        if (!forms.TryGetValue(reading.Word, out var list))
        {
            return Agreement.No;
        }

        var best = Agreement.No;
        foreach (var form in list)
        {
            var agreement = reading.Form.With(form);
            best = agreement > best ? agreement : best;
        }

        return best;
    }
}

/// <summary>A set of words as bits, by their number.</summary>
internal sealed class WordBits
{
    private readonly ulong[] bits;

    public WordBits(IReadOnlyCollection<int> words)
    {
        bits = new ulong[(words.DefaultIfEmpty(0).Max() / 64) + 1];
        foreach (var word in words)
        {
            bits[word / 64] |= 1UL << (word % 64);
        }
    }

    public bool Has(int word) => (uint)word < (uint)(bits.Length * 64) && (bits[word / 64] & (1UL << (word % 64))) != 0;

    public bool HasAny(Token[] tokens)
    {
        foreach (var token in tokens)
        {
            if (HasAny(token))
            {
                return true;
            }
        }

        return false;
    }

    public bool HasAny(Token token)
    {
        if (Has(token.Typed.Word))
        {
            return true;
        }

        foreach (var reading in token.Also)
        {
            if (Has(reading.Word))
            {
                return true;
            }
        }

        return false;
    }
}
