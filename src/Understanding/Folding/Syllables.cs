using System.Collections.Frozen;

namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// Which letters make a Vietnamese syllable: onset times rime. Lets a few syllables through that no dictionary has; that is
/// enough to tell Vietnamese from keyboard residue, teencode and English.
/// </summary>
internal static class Syllables
{
    private static readonly string[] Onsets =
    [
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
        "qu", "r", "s", "t", "th", "tr", "v", "x",
    ];

    private static readonly string[] Rimes =
    [
        "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "ăc", "ăm", "ăn", "ăng", "ăp",
        "ăt", "âc", "âm", "ân", "âng", "âp", "ât", "âu", "ây", "e", "ec", "em", "en", "eng", "eo", "ep", "et", "ê",
        "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "i", "ia", "ich", "iêc", "iêm", "iên", "iêng", "iêp", "iêt",
        "iêu", "im", "in", "inh", "ip", "it", "iu", "o", "oa", "oac", "oach", "oai", "oam", "oan", "oang", "oanh",
        "oao", "oap", "oat", "oay", "oăc", "oăm", "oăn", "oăng", "oăt", "oc", "oe", "oen", "oeo", "oet", "oi", "om",
        "on", "ong", "ooc", "oong", "op", "ot", "ô", "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ơ", "ơi", "ơm", "ơn",
        "ơp", "ơt", "u", "ua", "uân", "uâng", "uât", "uâu", "uây", "uc", "ue", "uê", "uêch", "uênh", "ui", "um", "un",
        "ung", "uơ", "up", "ut", "uy", "uya", "uych", "uyên", "uyêt", "uynh", "uyt", "uyu", "uôc", "uôi", "uôm", "uôn",
        "uông", "uôt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ươc", "ươi", "ươm", "ươn", "ương", "ươp", "ươt",
        "ươu", "ưu", "y", "yêm", "yên", "yêng", "yêt", "yêu", "yt",
    ];

    private static readonly FrozenSet<string> Shapes = All().ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Folded =
        Shapes.Select(shape => string.Concat(shape.Select(Letters.Base))).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FoldedSpans =
        Folded.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFolded(ReadOnlySpan<char> folded) => FoldedSpans.Contains(folded);

    /// <summary>Shape and tone go together: a syllable ending in p, t, c or ch has sắc, nặng, or a tone left out.</summary>
    public static bool IsValid(in Form form) =>
        Shapes.Contains(form.Shape) && (form.Tone is 0 or 2 or 5 || !EndsInStop(form.Shape));

    private static bool EndsInStop(string shape) =>
        shape[^1] is 'p' or 't' or 'c' || shape.EndsWith("ch", StringComparison.Ordinal);

    private static IEnumerable<string> All() =>
        from onset in Onsets
        from rime in Rimes
        where Fit(onset, rime)
        select onset + rime;

    private static bool Fit(string onset, string rime)
    {
        var first = Letters.Base(rime[0]);
        var front = first is 'i' or 'e' or 'y';
        return onset switch
        {
            "c" or "g" => !front || (onset == "g" && first == 'i'),
            "k" => front,
            "gh" or "ngh" => front && first != 'y',
            "qu" => first is not ('u' or 'o') || rime == "ơ",
            "gi" => first is not 'y',
            _ => true,
        };
    }
}
