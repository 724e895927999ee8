namespace AwarenessBot.Understanding.Folding;

/// <summary>
/// What a word as typed may stand for: itself; shorthand written out; Telex or VNI decoded; letters repeated for emphasis; digits
/// for letters; two syllables run together; one slip of the finger. The word itself always stays among the readings.
/// </summary>
internal sealed class WordRepair(Vocabulary vocabulary, Shorthand shorthand)
{
    private const int MaxMasked = 12;

    /// <summary>Who hides more words than this in one message hides nothing from anybody.</summary>
    private const int MostMasks = 40;

    public Token[] Read(List<Piece> pieces, CleanText clean)
    {
        var tokens = new List<Token>(pieces.Count + 4);
        var masks = 0;
        foreach (var piece in pieces)
        {
            var start = clean.StartOf(piece.Start);
            var length = clean.StartOf(piece.End) - start;
            var previousIsNumber = tokens.Count > 0 && tokens[^1].IsNumber && piece.Before == Break.None;
            masks += piece.Letters.Contains('*', StringComparison.Ordinal) ? 1 : 0;
            Add(tokens, piece, start, TrimmedLength(length), previousIsNumber, masks <= MostMasks);
        }

        return MarkCare.Apply(tokens, vocabulary);

        static int TrimmedLength(int length) => Math.Max(1, length);
    }

    private void Add(List<Token> tokens, Piece piece, int start, int length, bool previousIsNumber, bool unmask)
    {
        var letters = piece.Letters;
        var form = Form.Of(letters);
        var typed = Known(form);

        // "5 k", "3 h", "2 c": after a number a single letter is a unit.
        if (previousIsNumber && letters.Length == 1)
        {
            tokens.Add(new Token(start, length, piece.Before, typed, []));
            return;
        }

        var written = shorthand.Find(letters) ?? (letters.Length > 1 ? shorthand.Find(Repeats.Collapse(letters)) : null);
        if (written is not null)
        {
            AddWrittenOut(tokens, piece.Before, start, length, typed, written);
            return;
        }

        if (unmask && letters.Contains('*', StringComparison.Ordinal))
        {
            var masked = vocabulary.Masked(form.Folded).Take(MaxMasked).Select(Bare).ToArray();
            tokens.Add(new Token(start, length, piece.Before, typed, masked));
            return;
        }

        if (Syllables.IsFolded(form.Folded) || typed.Word != Vocabulary.Unknown || !char.IsLetter(letters[0]))
        {
            tokens.Add(new Token(start, length, piece.Before, typed, []));
            return;
        }

        if (Decoded(letters, form) is { Length: > 0 } also)
        {
            tokens.Add(new Token(start, length, piece.Before, typed, also));
            return;
        }

        var split = RunTogether(letters);
        if (split > 0)
        {
            tokens.Add(new Token(start, split, piece.Before, Known(Form.Of(letters.AsSpan(0, split))), []));
            tokens.Add(new Token(start + split, Math.Max(1, length - split), Break.None, Known(Form.Of(letters.AsSpan(split))), []));
            return;
        }

        var near = form.Folded.Length >= 4 ? vocabulary.Near(form.Folded).Select(Bare).ToArray() : [];
        tokens.Add(new Token(start, length, piece.Before, typed, near));
    }

    private void AddWrittenOut(
        List<Token> tokens, Break before, int start, int length, Reading typed, IReadOnlyList<IReadOnlyList<Form>> written)
    {
        if (written[0].Count > 1)
        {
            for (var i = 0; i < written[0].Count; i++)
            {
                tokens.Add(new Token(start, length, i == 0 ? before : Break.None, Known(written[0][i]), []));
            }

            return;
        }

        Reading[] also = [.. written.Where(forms => forms.Count == 1).Select(forms => Known(forms[0]))];
        tokens.Add(new Token(start, length, before, typed, also));
    }

    private Reading[] Decoded(string letters, in Form form)
    {
        if (InputMethod.Decode(letters) is { } keyed)
        {
            return [Known(keyed)];
        }

        var plain = Repeats.Collapse(letters);
        if (plain.Length != letters.Length)
        {
            if (InputMethod.Decode(plain) is { } once)
            {
                return [Known(once)];
            }

            var collapsed = Form.Of(plain);
            if (Syllables.IsFolded(collapsed.Folded) || vocabulary.Find(collapsed.Folded) != Vocabulary.Unknown)
            {
                return [Known(collapsed)];
            }
        }

        var digits = Form.Of(Leet.Letters(plain));
        return digits.Folded != form.Folded
            && (Syllables.IsFolded(digits.Folded) || vocabulary.Find(digits.Folded) != Vocabulary.Unknown)
            ? [Known(digits)]
            : [];
    }

    // "muonchet", "tutu" is left to the rules' own words: both halves must be syllables the vocabulary knows.
    private int RunTogether(string letters)
    {
        for (var split = 2; split <= letters.Length - 2 && letters.Length <= 14; split++)
        {
            var head = Form.Of(letters.AsSpan(0, split));
            var tail = Form.Of(letters.AsSpan(split));
            if (Syllables.IsFolded(head.Folded) && Syllables.IsFolded(tail.Folded)
                && vocabulary.Find(head.Folded) != Vocabulary.Unknown && vocabulary.Find(tail.Folded) != Vocabulary.Unknown)
            {
                return split;
            }
        }

        return 0;
    }

    private Reading Known(Form form) => new(vocabulary.Find(form.Folded), form);

    private Reading Bare(int word) => new(word, new Form(vocabulary[word], vocabulary[word], 0));
}

/// <summary>Letters held down for feeling: "buồnnnn", "huhuuu".</summary>
internal static class Repeats
{
    public static string Collapse(string letters)
    {
        Span<char> once = letters.Length <= 64 ? stackalloc char[letters.Length] : new char[letters.Length];
        var length = 0;
        foreach (var letter in letters)
        {
            if (length == 0 || once[length - 1] != letter)
            {
                once[length++] = letter;
            }
        }

        return length == letters.Length ? letters : once[..length].ToString();
    }
}

/// <summary>Digits and signs that stand for letters: "s3x", "ch3t", "mu0n".</summary>
internal static class Leet
{
    public static string Letters(string word) => string.Create(word.Length, word, static (target, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            target[i] = source[i] switch
            {
                '0' => 'o',
                '1' => 'i',
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '@' => 'a',
                '$' => 's',
                var other => other,
            };
        }
    });
}
