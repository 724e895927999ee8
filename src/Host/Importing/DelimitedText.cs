using System.Text;
using System.Text.Unicode;
using AwarenessBot.Content.Checking;

namespace AwarenessBot.Host.Importing;

/// <summary>
/// A .csv file as spreadsheet programs save it: UTF-8 with or without BOM; commas, semicolons or tabs, whichever the first line has
/// most of; cells in quotes where needed. Our own reader: see docs/decisions/0011.
/// </summary>
internal sealed class DelimitedText
{
    private readonly string _file;
    private readonly string _text;
    private readonly char _delimiter;
    private readonly List<Problem> _problems;
    private readonly List<SheetRow> _rows = [];
    private int _at;
    private int _line = 1;

    private DelimitedText(string file, string text, List<Problem> problems)
    {
        _file = file;
        _text = text;
        _problems = problems;
        _delimiter = Delimiter(text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length));
    }

    public static IReadOnlyList<SheetRow> Rows(string file, byte[] bytes, List<Problem> problems)
    {
        var text = bytes.AsSpan();
        text = text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;
        if (!Utf8.IsValid(text))
        {
            problems.Add(ImportCode.NotUtf8.At(file, FirstBadLine(text), "save it again as CSV UTF-8"));
            return [];
        }

        return new DelimitedText(file, Encoding.UTF8.GetString(text), problems).Read();
    }

    // A line break is never part of a longer UTF-8 sequence, so lines can be judged one by one.
    private static int FirstBadLine(ReadOnlySpan<byte> text)
    {
        var line = 1;
        foreach (var part in text.Split((byte)'\n'))
        {
            if (!Utf8.IsValid(text[part]))
            {
                break;
            }

            line++;
        }

        return line;
    }

    private static char Delimiter(ReadOnlySpan<char> heading)
    {
        var best = ',';
        foreach (var candidate in ";\t")
        {
            best = heading.Count(candidate) > heading.Count(best) ? candidate : best;
        }

        return best;
    }

    private List<SheetRow> Read()
    {
        while (_at < _text.Length && ReadRow())
        {
        }

        return _rows;
    }

    /// <returns>False when nothing behind this row can be trusted.</returns>
    private bool ReadRow()
    {
        var line = _line;
        var cells = new List<string>();
        while (true)
        {
            if (ReadCell() is not { } cell)
            {
                return Refuse(line, "a quotation mark is missing or one too many");
            }

            cells.Add(cell);
            if (cells.Count > Sheet.MaxCells)
            {
                _problems.Add(ImportCode.TooLarge.At(_file, line, $"at most {Sheet.MaxCells} columns are read"));
                return false;
            }

            if (!Skip(_delimiter))
            {
                break;
            }
        }

        EndLine();
        _rows.Add(new(line, cells));
        if (_rows.Count <= Sheet.MaxRows + 1)
        {
            return true;
        }

        _problems.Add(ImportCode.TooLarge.At(_file, line, $"at most {Sheet.MaxRows} rows are read"));
        return false;
    }

    private string? ReadCell()
    {
        if (_at < _text.Length && _text[_at] == '"')
        {
            return ReadQuoted();
        }

        var start = _at;
        while (_at < _text.Length && !IsEnd(_text[_at]))
        {
            _at++;
        }

        return _text[start.._at];
    }

    private string? ReadQuoted()
    {
        var cell = new StringBuilder();
        _at++;
        for (; _at < _text.Length; _at++)
        {
            var letter = _text[_at];
            if (letter == '"' && !(_at + 1 < _text.Length && _text[_at + 1] == '"'))
            {
                _at++;
                return _at == _text.Length || IsEnd(_text[_at]) ? cell.ToString() : null;
            }

            _at += letter == '"' ? 1 : 0;
            _line += letter == '\n' ? 1 : 0;
            cell.Append(letter);
        }

        return null;
    }

    // A CR is part of the line end only in front of LF: anywhere else it is somebody's trick, and stays for CellRules to see.
    private bool IsEnd(char letter) =>
        letter == _delimiter || letter == '\n' || (letter == '\r' && _at + 1 < _text.Length && _text[_at + 1] == '\n');

    private bool Skip(char letter)
    {
        if (_at < _text.Length && _text[_at] == letter)
        {
            _at++;
            return true;
        }

        return false;
    }

    private void EndLine()
    {
        _ = Skip('\r');
        _ = Skip('\n');
        _line++;
    }

    private bool Refuse(int line, string detail)
    {
        _problems.Add(ImportCode.BrokenRow.At(_file, line, detail));
        return false;
    }
}
