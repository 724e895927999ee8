using System.Text;

namespace AwarenessBot.Host.Tests.HouseRules;

/// <summary>
/// A C# file taken apart into code, strings and comments, as far as the rules need it. Roslyn would do it better and cannot
/// be restored here; this knows strings of every kind, holes in them, characters and comments, and nothing more.
/// </summary>
internal sealed class SourceFile
{
    private readonly string _text;
    private readonly char[] _code;
    private readonly List<Passage> _passages = [];
    private int _at;

    public SourceFile(string path, string text)
    {
        Path = path;
        _text = text;
        _code = [.. text.Select(letter => letter is '\n' ? '\n' : ' ')];
        ReadCode(untilBrace: false);
        Code = new string(_code);
    }

    /// <summary>From the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The code alone: what is in strings and comments is blank, and everything stands where it stood.</summary>
    public string Code { get; }

    /// <summary>The strings, characters and comments, in order.</summary>
    public IReadOnlyList<Passage> Passages => _passages;

    /// <summary>Where a place in the file is, as editors write it.</summary>
    public string Place(int index) => $"{Path}:{_text.AsSpan(0, index).Count('\n') + 1}";

    private bool Sees(string text) => string.CompareOrdinal(_text, _at, text, 0, text.Length) == 0;

    private void ReadCode(bool untilBrace)
    {
        var depth = 0;
        while (_at < _text.Length)
        {
            if (Sees("//"))
            {
                Add(PassageKind.Comment, _at, IndexOf("\n", _at));
            }
            else if (Sees("/*"))
            {
                Add(PassageKind.Comment, _at, IndexOf("*/", _at + 2) + 2);
            }
            else if (_text[_at] == '\'')
            {
                var end = _at + 1;
                while (_text[end] != '\'')
                {
                    end += _text[end] == '\\' ? 2 : 1;
                }

                Add(PassageKind.Text, _at, end + 1);
            }
            else if (_text[_at] is '"' or '$' or '@' && StringStart() is { } start)
            {
                ReadString(start);
            }
            else
            {
                depth += _text[_at] switch { '{' => 1, '}' => -1, _ => 0 };
                if (untilBrace && depth < 0)
                {
                    return;
                }

                _code[_at] = _text[_at];
                _at++;
            }
        }
    }

    /// <summary>How the string here begins, if one does: how many dollars, whether verbatim, how many quotes.</summary>
    private StringForm? StringStart()
    {
        int dollars = 0, at = _at;
        var verbatim = false;
        for (; _text[at] is '$' or '@'; at++)
        {
            verbatim |= _text[at] == '@';
            dollars += _text[at] == '$' ? 1 : 0;
        }

        var quotes = 0;
        while (at + quotes < _text.Length && _text[at + quotes] == '"')
        {
            quotes++;
        }

        // Two quotes are an empty string, three or more begin a raw one.
        return quotes == 0 ? null : new StringForm(dollars, verbatim, quotes >= 3 ? quotes : 1, at);
    }

    private void ReadString(StringForm form)
    {
        var start = _at;
        var text = new StringBuilder();
        var close = new string('"', form.Quotes);
        _code[form.Quote] = '"';
        _at = form.Quote + form.Quotes;
        while (!Sees(close) || (form.Verbatim && Sees("\"\"")))
        {
            if (form.Dollars > 0 && Sees(new string('{', form.Dollars)) && (form.Quotes >= 3 || !Sees("{{")))
            {
                // A hole holds code again, with strings of its own.
                _at += form.Dollars;
                ReadCode(untilBrace: true);
                _at += form.Dollars;
                text.Append("{}");
                continue;
            }

            var length = form.Quotes >= 3 ? 1 : form.Verbatim ? (Sees("\"\"") ? 2 : 1) : _text[_at] == '\\' ? 2 : 1;
            length = form.Dollars > 0 && form.Quotes == 1 && (Sees("{{") || Sees("}}")) ? 2 : length;
            text.Append(_text, _at, length);
            _at += length;
        }

        _code[_at] = '"';
        _at += form.Quotes;
        _passages.Add(new Passage(PassageKind.Text, start, text.ToString()));
    }

    private void Add(PassageKind kind, int start, int end)
    {
        _passages.Add(new Passage(kind, start, _text[start..end]));
        _at = end;
    }

    private int IndexOf(string what, int from) => _text.IndexOf(what, from, StringComparison.Ordinal) is >= 0 and var at ? at : _text.Length;

    private readonly record struct StringForm(int Dollars, bool Verbatim, int Quotes, int Quote);
}

internal enum PassageKind
{
    Text,
    Comment,
}

/// <summary>A string, a character or a comment, and where it begins.</summary>
internal sealed record Passage(PassageKind Kind, int Start, string Text);
