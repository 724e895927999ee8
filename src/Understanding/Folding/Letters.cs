namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// What a Vietnamese letter is made of: a Latin letter, a quality mark (ă â ê ô ơ ư đ) and a tone. Our own tables, because
/// the service runs without ICU and there <c>string.Normalize</c> leaves Vietnamese as it is.
/// </summary>
internal static class Letters
{
    // Twelve vowels, each without a tone and then with huyền, sắc, hỏi, ngã, nặng: the number of a tone is its column.
    private const string Vowels =
        "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ";

    private const string VowelShapes = "aăâeêioôơuưy";
    private const string VowelBases = "aaaeeiooouuy";

    // The last letter of Latin Extended Additional that Vietnamese uses is U+1EF9.
    private const int TableSize = 0x1F00;

    private static readonly char[] Shapes = new char[TableSize];
    private static readonly char[] Bases = new char[TableSize];
    private static readonly byte[] Tones = new byte[TableSize];

    static Letters()
    {
        for (var i = 0; i < TableSize; i++)
        {
            Shapes[i] = Bases[i] = (char)i;
        }

        for (var i = 0; i < Vowels.Length; i++)
        {
            Shapes[Vowels[i]] = VowelShapes[i / 6];
            Bases[Vowels[i]] = VowelBases[i / 6];
            Tones[Vowels[i]] = (byte)(i % 6);
        }

        Bases['đ'] = 'd';
    }

    /// <summary>The letter without its tone: "ấ" → "â".</summary>
    public static char Shape(char letter) => letter < TableSize ? Shapes[letter] : letter;

    /// <summary>The bare Latin letter: "ấ" → "a", "đ" → "d".</summary>
    public static char Base(char letter) => letter < TableSize ? Bases[letter] : letter;

    /// <summary>0 none, 1 huyền, 2 sắc, 3 hỏi, 4 ngã, 5 nặng.</summary>
    public static int Tone(char letter) => letter < TableSize ? Tones[letter] : 0;

    public static bool IsVowel(char letter) => VowelShapes.Contains(Shape(letter), StringComparison.Ordinal);

    public static char WithTone(char shape, int tone)
    {
        var row = VowelShapes.IndexOf(shape, StringComparison.Ordinal);
        return row < 0 ? shape : Vowels[(row * 6) + tone];
    }

    /// <summary>Puts a combining mark (NFD text, as iOS and macOS paste it) on a letter; null when the two do not go together.</summary>
    public static char? Combine(char letter, char mark)
    {
        var shape = Shape(letter);
        var tone = Tone(letter);
        return mark switch
        {
            '\u0300' or '\u0340' => Toned(shape, 1),
            '\u0301' or '\u0341' => Toned(shape, 2),
            '\u0309' => Toned(shape, 3),
            '\u0303' => Toned(shape, 4),
            '\u0323' => Toned(shape, 5),
            '\u0302' => Shaped("aâeêoô", shape, tone),
            '\u0306' => Shaped("aă", shape, tone),
            '\u031B' => Shaped("oơuư", shape, tone),
            '\u0335' or '\u0336' => shape == 'd' ? 'đ' : null,
            _ => null,
        };
    }

    private static char? Toned(char shape, int tone) => IsVowel(shape) ? WithTone(shape, tone) : null;

    private static char? Shaped(string pairs, char shape, int tone)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == shape)
            {
                return WithTone(pairs[i + 1], tone);
            }
        }

        return null;
    }
}
