namespace AwarenessBot.Understanding.Folding;

/// <summary>How well the marks somebody typed agree with the marks of the word we look for.</summary>
internal enum Agreement
{
    /// <summary>A mark says it is another word: "từ" is never "tự".</summary>
    No,

    /// <summary>A mark is missing though others were typed ("muôn" for "muốn"): forgiven once in a match.</summary>
    Loose,

    /// <summary>All marks agree, or none was typed.</summary>
    Full,
}

/// <summary>
/// One syllable taken apart: bare letters, letters with their quality marks, tone. The tone stands on its own, so "hoà" and
/// "hòa" are the same form.
/// </summary>
/// <param name="Folded">Bare letters.</param>
/// <param name="Shape">Letters with their quality marks.</param>
/// <param name="Tone">0 when none was typed.</param>
/// <param name="Sure">Typed: no mark is missing, so it stands for no other word. In a pattern: the marks must be typed.</param>
internal readonly record struct Form(string Folded, string Shape, int Tone, bool Sure = false)
{
    private const int Hoi = 3;
    private const int Nga = 4;

    public bool IsBare => Tone == 0 && string.Equals(Folded, Shape, StringComparison.Ordinal);

    public static Form Of(ReadOnlySpan<char> cleaned)
    {
        Span<char> folded = cleaned.Length <= 64 ? stackalloc char[cleaned.Length] : new char[cleaned.Length];
        Span<char> shape = cleaned.Length <= 64 ? stackalloc char[cleaned.Length] : new char[cleaned.Length];
        var tone = 0;
        for (var i = 0; i < cleaned.Length; i++)
        {
            folded[i] = Letters.Base(cleaned[i]);
            shape[i] = Letters.Shape(cleaned[i]);
            tone = Letters.Tone(cleaned[i]) is var own and not 0 ? own : tone;
        }

        var bare = new string(folded);
        return new Form(bare, folded.SequenceEqual(shape) ? bare : new string(shape), tone);
    }

    /// <summary>Compares what was typed with the word as an editor wrote it; both fold to the same letters.</summary>
    public Agreement With(in Form written)
    {
        if (IsBare)
        {
            return (Sure || written.Sure) && !written.IsBare ? Agreement.No : Agreement.Full;
        }

        var loose = false;
        for (var i = 0; i < Shape.Length; i++)
        {
            var typed = Shape[i];
            var wanted = written.Shape[i];
            if (typed == wanted)
            {
                continue;
            }

            if (typed != Letters.Base(wanted))
            {
                return Agreement.No;
            }

            // "đuợc", "nguời": the horn is typed once for both letters by half the country.
            loose |= !(typed == 'u' && i + 1 < Shape.Length && Shape[i + 1] == 'ơ');
        }

        var agreement = Tones(written.Tone, loose);
        return Sure && agreement == Agreement.Loose ? Agreement.No : agreement;
    }

    private Agreement Tones(int wanted, bool loose)
    {
        // Hỏi and ngã sound alike south of Thanh Hoá and are written for each other.
        var same = Tone == wanted || (Tone is Hoi or Nga && wanted is Hoi or Nga);
        if (same)
        {
            return loose ? Agreement.Loose : Agreement.Full;
        }

        if (Tone != 0)
        {
            return Agreement.No;
        }

        // A syllable ending in p, t, c or ch always has a tone: without one it is plainly unfinished ("chêt").
        return Folded[^1] is 'p' or 't' or 'c' && !loose ? Agreement.Full : Agreement.Loose;
    }
}
