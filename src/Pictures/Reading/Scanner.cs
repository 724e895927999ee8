using System.Globalization;

namespace AwarenessBot.Pictures.Reading;

/// <summary>Reads numbers the way SVG packs them: <c>M10-5.5.5</c> is a letter and three numbers.</summary>
internal ref struct Scanner(ReadOnlySpan<char> text)
{
    // Pictures are 800 wide; whoever is a hundred times further out is playing tricks.
    private const double Furthest = 100_000;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public bool IsAtEnd
    {
        get
        {
            SkipGap();
            return _at >= _text.Length;
        }
    }

    public bool IsAtLetter => !IsAtEnd && char.IsAsciiLetter(_text[_at]);

    public char Next() => IsAtEnd ? '\0' : _text[_at++];

    public bool Takes(char wanted)
    {
        if (IsAtEnd || _text[_at] != wanted)
        {
            return false;
        }

        _at++;
        return true;
    }

    public string Word()
    {
        SkipGap();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiLetter(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at].ToString();
    }

    /// <summary>A number, or nothing when none stands here.</summary>
    public double? Number()
    {
        SkipGap();
        var start = _at;
        SkipOne('+', '-');
        SkipDigits();
        if (SkipOne('.', '.'))
        {
            SkipDigits();
        }

        if (SkipOne('e', 'E'))
        {
            SkipOne('+', '-');
            SkipDigits();
        }

        return double.TryParse(_text[start.._at], NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= Furthest ? number : null;
    }

    /// <summary>All numbers there are, or nothing when anything else stands between them.</summary>
    public double[]? Numbers()
    {
        var numbers = new List<double>();
        while (!IsAtEnd)
        {
            if (Number() is not { } number)
            {
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    /// <summary>The flag of an arc: one digit, with or without a gap behind it.</summary>
    public bool? Flag() => Takes('1') ? true : Takes('0') ? false : null;

    private void SkipGap()
    {
        while (_at < _text.Length && (char.IsWhiteSpace(_text[_at]) || _text[_at] == ','))
        {
            _at++;
        }
    }

    private bool SkipOne(char one, char other)
    {
        if (_at >= _text.Length || (_text[_at] != one && _text[_at] != other))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void SkipDigits()
    {
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }
    }
}
