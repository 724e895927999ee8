using System.Text;

namespace AwarenessBot.Testing;

/// <summary>The same sentence as other people would type it: without marks, with the keys of an input method left in, with one slip.</summary>
public static class Retyping
{
    // Each row: a letter with no tone, then grave, hook, tilde, acute, dot; beside it how its shape is keyed in Telex and in VNI.
    private static readonly (string Forms, string Telex, string Vni)[] Rows =
    [
        ("aàảãáạ", "a", "a"), ("ăằẳẵắặ", "aw", "a8"), ("âầẩẫấậ", "aa", "a6"), ("eèẻẽéẹ", "e", "e"), ("êềểễếệ", "ee", "e6"),
        ("iìỉĩíị", "i", "i"), ("oòỏõóọ", "o", "o"), ("ôồổỗốộ", "oo", "o6"), ("ơờởỡớợ", "ow", "o7"), ("uùủũúụ", "u", "u"),
        ("ưừửữứự", "uw", "u7"), ("yỳỷỹýỵ", "y", "y"), ("đ", "dd", "d9"),
    ];

    private const string TelexTones = " frxsj";
    private const string VniTones = " 23415";
    private const string CombiningTones = " \u0300\u0309\u0303\u0301\u0323";

    private static readonly Dictionary<char, string> CombiningShapes =
        Table("ă:a\u0306 â:a\u0302 ê:e\u0302 ô:o\u0302 ơ:o\u031B ư:u\u031B");

    private static readonly Dictionary<char, (int Row, int Tone)> Letters = Rows
        .SelectMany((row, number) => row.Forms.Select((letter, tone) => (letter, number, tone)))
        .ToDictionary(entry => entry.letter, entry => (entry.number, entry.tone));

    // Neighbours on the keyboard, for a finger that slips.
    private static readonly Dictionary<char, string> Neighbours = Table(
        "a:sq b:vn c:xv d:sf e:wr g:fh h:gj i:uo k:jl l:k m:n n:bm o:ip p:o q:w r:et s:ad t:ry u:yi v:cb x:zc y:tu");

    public static string WithoutMarks(string text) =>
        string.Concat(text.Select(letter => Letters.TryGetValue(char.ToLowerInvariant(letter), out var at) ? Rows[at.Row].Telex[0] : letter));

    public static string Telex(string text) => Keyed(text, TelexTones, row => row.Telex);

    public static string Vni(string text) => Keyed(text, VniTones, row => row.Vni);

    /// <summary>Letters and marks apart, as some phones and files have them (NFD).</summary>
    public static string Decomposed(string text)
    {
        var apart = new StringBuilder();
        foreach (var letter in text)
        {
            if (!Letters.TryGetValue(letter, out var at) || letter == 'đ')
            {
                apart.Append(letter);
                continue;
            }

            var plain = Rows[at.Row].Forms[0];
            apart.Append(CombiningShapes.GetValueOrDefault(plain, plain.ToString()));
            apart.Append(CombiningTones.AsSpan(at.Tone, at.Tone > 0 ? 1 : 0));
        }

        return apart.ToString();
    }

    /// <summary>One word of four letters or more with a letter missing, doubled, swapped with the next, or hit beside; the seed says which.</summary>
    public static string OneSlip(string text, int seed)
    {
        var random = new Random(seed);
        var words = text.Split(' ');
        var long4 = Enumerable.Range(0, words.Length).Where(i => words[i].Length >= 4 && words[i].All(char.IsLetter)).ToArray();
        if (long4.Length == 0)
        {
            return text;
        }

        var chosen = long4[random.Next(long4.Length)];
        var word = words[chosen];
        var place = random.Next(1, word.Length - 1);
        words[chosen] = random.Next(4) switch
        {
            0 => word.Remove(place, 1),
            1 => word.Insert(place, word[place].ToString()),
            2 => word[..place] + word[place + 1] + word[place] + word[(place + 2)..],
            _ => Neighbours.TryGetValue(word[place], out var beside) ? word[..place] + beside[random.Next(beside.Length)] + word[(place + 1)..] : word.Remove(place, 1),
        };
        return string.Join(' ', words);
    }

    private static Dictionary<char, string> Table(string pairs) =>
        pairs.Split(' ').ToDictionary(pair => pair[0], pair => pair[2..]);

    // The tone is keyed at the end of the word, as most people do.
    private static string Keyed(string text, string tones, Func<(string Forms, string Telex, string Vni), string> keys) =>
        string.Join(' ', text.Split(' ').Select(word =>
        {
            var typed = new StringBuilder();
            var tone = 0;
            var end = -1;
            foreach (var letter in word)
            {
                if (Letters.TryGetValue(char.ToLowerInvariant(letter), out var at))
                {
                    typed.Append(keys(Rows[at.Row]));
                    tone = at.Tone > 0 ? at.Tone : tone;
                }
                else
                {
                    typed.Append(letter);
                }

                end = char.IsLetter(letter) ? typed.Length : end;
            }

            return tone == 0 ? typed.ToString() : typed.Insert(end, tones[tone]).ToString();
        }));
}
