using System.Text;

namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// Undoes Telex and VNI typing that no input method caught: "muoons", "che61t", "ddanhs" become what their writer meant. Keys may come
/// early ("bajn") or late ("muonos"), as people really type them.
/// </summary>
internal static class InputMethod
{
    private const string TelexTones = "zfsrxj";

    /// <summary>The syllable behind the keys, or null when they do not make one.</summary>
    public static Form? Decode(ReadOnlySpan<char> typed)
    {
        if (typed.Length is < 2 or > 10)
        {
            return null;
        }

        var keys = new Keys();
        foreach (var key in typed)
        {
            var known = char.IsAsciiDigit(key) ? keys.Vni(key - '0') : keys.Telex(key);
            if (!known)
            {
                return null;
            }
        }

        return keys.Result();
    }

    private sealed class Keys
    {
        private readonly StringBuilder shape = new();
        private int tone;
        private bool changed;
        private bool vowel;

        public bool Telex(char key)
        {
            if (!char.IsAsciiLetterLower(key) && Letters.Base(key) == key)
            {
                return false;
            }

            if (vowel && TelexTones.IndexOf(key, StringComparison.Ordinal) is var wanted and >= 0)
            {
                return SetTone(wanted);
            }

            if (key == 'w')
            {
                return Horn() || Mark("aă") || Append('ư', true);
            }

            if (key == 'd' && shape.Length > 0 && shape[0] == 'd')
            {
                return Replace(0, 'đ');
            }

            return key switch
            {
                'a' when Mark("aâ") => true,
                'e' when Mark("eê") => true,
                'o' when Mark("oô") => true,
                _ => Append(key, false),
            };
        }

        public bool Vni(int key) => key switch
        {
            1 => vowel && SetTone(2),
            2 => vowel && SetTone(1),
            3 or 4 or 5 => vowel && SetTone(key),
            6 => Mark("aâeêoô"),
            7 => Horn(),
            8 => Mark("aă"),
            9 => shape.Length > 0 && shape[0] == 'd' && Replace(0, 'đ'),
            _ => false,
        };

        public Form? Result()
        {
            if (!changed)
            {
                return null;
            }

            // A tone typed over a letter that already had one keeps the letter's own shape.
            var written = shape.ToString();
            var form = new Form(string.Concat(written.Select(Letters.Base)), written, tone);
            return Syllables.IsValid(form) && (tone != 0 || !form.IsBare) ? form : null;
        }

        private bool Append(char key, bool isChange)
        {
            // After an early horn ("ngwoif") the o gets its own without asking.
            var horned = key == 'o' && shape.Length > 0 && shape[^1] == 'ư';
            shape.Append(horned ? 'ơ' : Letters.Shape(key));
            tone = Letters.Tone(key) is var own and not 0 ? own : tone;
            vowel |= Letters.IsVowel(key);
            changed |= isChange;
            return true;
        }

        private bool SetTone(int wanted)
        {
            // The same tone key twice means the letter itself was wanted: "mess", "pass".
            if (tone != 0 && tone == wanted)
            {
                return false;
            }

            tone = wanted;
            changed = true;
            return true;
        }

        private bool Horn()
        {
            for (var i = shape.Length - 1; i >= 0; i--)
            {
                if (shape[i] == 'ơ')
                {
                    return true;
                }

                if (shape[i] == 'o')
                {
                    if (i > 0 && shape[i - 1] == 'u')
                    {
                        shape[i - 1] = 'ư';
                    }

                    return Replace(i, 'ơ');
                }

                if (shape[i] == 'u')
                {
                    return Replace(i, 'ư');
                }
            }

            return false;
        }

        private bool Mark(string pairs)
        {
            for (var i = shape.Length - 1; i >= 0; i--)
            {
                var pair = pairs.IndexOf(shape[i], StringComparison.Ordinal);
                if (pair >= 0 && pair % 2 == 0)
                {
                    return Replace(i, pairs[pair + 1]);
                }
            }

            return false;
        }

        private bool Replace(int index, char letter)
        {
            shape[index] = letter;
            changed = true;
            return true;
        }
    }
}
