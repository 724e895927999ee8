namespace AwarenessBot.Reports.Receipts;

/// <summary>
/// Looks in a text for seven words of the list side by side. They begin where a run of letters begins and end where one ends, no
/// word reaches over a gap, and inside a run there may be several ("mèobiển").
/// </summary>
/// <remarks>
/// Every message is looked at, and many a sentence has seven such words in a row once its marks are gone. A text that is nothing else
/// may be marked as it likes, and run together anywhere; where there are other words, the marks must agree, and what may be one
/// syllable is not cut. Of 46,000 labelled sentences 37 are left that are looked up in vain, one of them whole.
/// </remarks>
internal sealed class ReceiptReading
{
    // Words that run together can be cut in several ways: each is looked up, and there is an end to it.
    private const int MostCandidates = 64;

    // A greeting, "my code is", a thank-you. Whoever says more tells a story.
    private const int MostRuns = ReceiptCode.Length + 14;

    private readonly ReceiptWords _words;
    private readonly TypedText _text;
    private readonly List<string> _found = [];
    private readonly string[] _path = new string[ReceiptCode.Length];

    // "hahahahahahaha". A receipt with fewer different words is made once in two hundred million.
    private const int FewestDifferent = 4;

    // For each letter where its run begins, where it is over, and whether it may be a single syllable.
    private readonly (int Start, int End, bool IsSyllable)[] _runs;

    public ReceiptReading(ReceiptWords words, TypedText text)
    {
        (_words, _text) = (words, text);
        _runs = new (int, int, bool)[text.Plain.Length];
        var start = 0;
        foreach (var end in text.Ends)
        {
            Array.Fill(_runs, (start, end, Spelling.IsSyllable(text.Plain[start..end])), start, end - start);
            start = end;
        }
    }

    /// <summary>The text is a receipt and nothing else, and its marks agree.</summary>
    public bool IsWhole()
    {
        if (_text.Ends.Count is > 0 and <= ReceiptCode.Length)
        {
            Look(Steps(Agrees), isWhole: true);
        }

        return _found.Count > 0;
    }

    /// <summary>The text may be a receipt, however it is marked, and has no word more.</summary>
    public bool IsOnly()
    {
        if (_text.Ends.Count is > 0 and <= ReceiptCode.Length)
        {
            Look(Steps((_, _) => true), isWhole: true);
        }

        return _found.Count > 0;
    }

    /// <summary>How many words, each standing alone, where the text has no others; 0 where it has.</summary>
    public int CountWords()
    {
        var from = 0;
        foreach (var end in _text.Ends)
        {
            if (!Agrees(from, end - from))
            {
                return 0;
            }

            from = end;
        }

        return _text.Ends.Count;
    }

    public IReadOnlyList<string> Candidates()
    {
        if (_text.Ends.Count is 0 or > MostRuns)
        {
            return [];
        }

        // Nearly every message ends here: nowhere do seven words fit side by side, however they are cut.
        var all = Steps((_, _) => true);
        if (!FitsSomewhere(all))
        {
            return [];
        }

        // Words that stand alone before words that run together: of many candidates the likely ones come first.
        Look(Steps(StandsAlone), isWhole: true);
        Look(all, isWhole: true);
        Look(Steps((place, length) => StandsAlone(place, length) && Agrees(place, length)), isWhole: false);
        Look(Steps((place, length) => (StandsAlone(place, length) || !_runs[place].IsSyllable) && Agrees(place, length)), isWhole: false);
        return _found;
    }

    private bool StandsAlone(int place, int length) => _runs[place].Start == place && _runs[place].End == place + length;

    private bool Agrees(int place, int length) =>
        _words.Find(_text.Plain.AsSpan(place, length)) is { } word && word.Agrees(_text.Parts.AsSpan(place, length));

    /// <summary>For each letter, how long the words of the list are that begin there, longest first.</summary>
    private int[][] Steps(Func<int, int, bool> mayBe)
    {
        var steps = new int[_runs.Length][];
        var lengths = new List<int>();
        for (var place = 0; place < steps.Length; place++)
        {
            lengths.Clear();
            for (var length = Math.Min(_words.Longest, _runs[place].End - place); length > 0; length--)
            {
                if (_words.Find(_text.Plain.AsSpan(place, length)) is not null && mayBe(place, length))
                {
                    lengths.Add(length);
                }
            }

            steps[place] = [.. lengths];
        }

        return steps;
    }

    /// <summary>[left, place]: so many words fit from this letter on, and then it may be over. It keeps the search from dead ends.</summary>
    private bool[,] Fits(int[][] steps, bool isWhole)
    {
        var fits = new bool[ReceiptCode.Length + 1, steps.Length + 1];
        foreach (var end in _text.Ends)
        {
            fits[0, end] = !isWhole || end == steps.Length;
        }

        for (var left = 1; left <= ReceiptCode.Length; left++)
        {
            for (var place = 0; place < steps.Length; place++)
            {
                foreach (var length in steps[place])
                {
                    fits[left, place] |= fits[left - 1, place + length];
                }
            }
        }

        return fits;
    }

    private bool FitsSomewhere(int[][] steps)
    {
        var fits = Fits(steps, isWhole: false);
        return Enumerable.Range(0, steps.Length).Any(start => _runs[start].Start == start && fits[ReceiptCode.Length, start]);
    }

    private void Look(int[][] steps, bool isWhole)
    {
        var fits = Fits(steps, isWhole);
        for (var start = 0; start < (isWhole ? 1 : steps.Length); start++)
        {
            if (_runs[start].Start == start)
            {
                Follow(start, ReceiptCode.Length, steps, fits);
            }
        }
    }

    private void Follow(int place, int left, int[][] steps, bool[,] fits)
    {
        if (_found.Count == MostCandidates || !fits[left, place])
        {
            return;
        }

        if (left == 0)
        {
            var candidate = string.Join('-', _path);
            if (!_found.Contains(candidate) && _path.Distinct().Count() >= FewestDifferent)
            {
                _found.Add(candidate);
            }

            return;
        }

        foreach (var length in steps[place])
        {
            _path[ReceiptCode.Length - left] = _text.Plain.Substring(place, length);
            Follow(place + length, left - 1, steps, fits);
        }
    }
}
