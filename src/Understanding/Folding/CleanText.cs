namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// The text in one spelling of each letter (composed, lower case, Latin), each character remembering where in the
/// original it came from.
/// </summary>
internal sealed class CleanText
{
    private readonly char[] letters;
    private readonly int[] starts;

    private CleanText(string original)
    {
        letters = new char[original.Length];
        starts = new int[original.Length + 1];
    }

    public int Length { get; private set; }

    public ReadOnlySpan<char> Letters => letters.AsSpan(0, Length);

    public static CleanText From(string original)
    {
        var clean = new CleanText(original);
        for (var i = 0; i < original.Length; i++)
        {
            clean.Add(original, ref i);
        }

        clean.starts[clean.Length] = original.Length;
        return clean;
    }

    public int StartOf(int index) => starts[index];

    private void Add(string original, ref int i)
    {
        var c = original[i];
        if (c < 0x80)
        {
            Put(char.ToLowerInvariant(c), i);
            return;
        }

        var lower = char.ToLowerInvariant(c);
        if (Folding.Letters.Base(lower) != lower)
        {
            Put(lower, i);
            return;
        }

        if (Length > 0 && Folding.Letters.Combine(letters[Length - 1], c) is { } combined)
        {
            letters[Length - 1] = combined;
            return;
        }

        if (char.IsHighSurrogate(c) && i + 1 < original.Length && char.IsLowSurrogate(original[i + 1]))
        {
            AddPair(original, ref i);
            return;
        }

        if (LookAlikes.IsInvisible(c))
        {
            return;
        }

        Put(LookAlikes.Plain(lower), i);
    }

    private void AddPair(string original, ref int i)
    {
        var rune = char.ConvertToUtf32(original[i], original[i + 1]);
        if (LookAlikes.MathLetter(rune) is { } letter)
        {
            Put(letter, i);
        }
        else if (!LookAlikes.IsSkinTone(rune))
        {
            Put(original[i], i);
            Put(original[i + 1], i + 1);
        }

        i++;
    }

    private void Put(char letter, int start)
    {
        letters[Length] = letter;
        starts[Length] = start;
        Length++;
    }
}
