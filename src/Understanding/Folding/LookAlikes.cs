namespace AwarenessBot.Understanding.Folding;

/// <summary>Letters of other alphabets that look like ours, and characters nobody sees.</summary>
internal static class LookAlikes
{
    // Cyrillic and Greek small letters, each followed by the Latin letter it is taken for; eth is an old way to type đ.
    private const string Pairs =
        "аaеeоoрpсcуyхxіiјjѕsкkмmтtнhвbԁdԛqԝwοoαaεeιiκkρpτtυuχxνvðđɖđıiɑaɡg";

    private static readonly Dictionary<char, char> Latin = Enumerable.Range(0, Pairs.Length / 2)
        .ToDictionary(i => Pairs[2 * i], i => Pairs[(2 * i) + 1]);

    public static char Plain(char lower) => lower switch
    {
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(lower - 0xFEE0)),
        >= 'ⓐ' and <= 'ⓩ' => (char)('a' + (lower - 'ⓐ')),
        '\u3000' or '\u00A0' or '\u202F' or (>= '\u2000' and <= '\u200A') => ' ',
        '’' or '‘' or 'ʼ' or '´' => '\'',
        '“' or '”' or '«' or '»' => '"',
        '…' => '.',
        '–' or '—' or '−' => '-',
        '·' or '•' or '●' or '∙' => '.',
        _ => Latin.GetValueOrDefault(lower, lower),
    };

    /// <summary>Zero-width characters, direction marks, soft hyphen, variation selectors, stray combining marks.</summary>
    public static bool IsInvisible(char c) => c is
        '\u00AD' or '\u034F' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2064') or '\uFEFF' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u0300' and <= '\u036F');

    public static bool IsSkinTone(int rune) => rune is >= 0x1F3FB and <= 0x1F3FF;

    /// <summary>"Fancy" letters of the mathematical block; the alphabets there follow each other, capitals first.</summary>
    public static char? MathLetter(int rune) => rune switch
    {
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((rune - 0x1D400) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((rune - 0x1D7CE) % 10)),
        _ => null,
    };
}
