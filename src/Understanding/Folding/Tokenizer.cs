using System.Buffers;

namespace AwarenessBot.Understanding.Folding;

/// <summary>Text → tokens. Cuts the words out, then asks <see cref="WordRepair"/> what each of them may stand for.</summary>
internal sealed class Tokenizer(Vocabulary vocabulary, Shorthand shorthand)
{
    /// <summary>Longer than any channel lets a person write in one message; the rest of a pasted book is not read.</summary>
    private const int MaxLength = 8000;

    private static readonly SearchValues<char> Joints = SearchValues.Create(".*-_'@$");
    private static readonly SearchValues<char> Cuts = SearchValues.Create(".-_'@$");

    private readonly WordRepair repair = new(vocabulary, shorthand);

    public Utterance Read(string text)
    {
        var clean = CleanText.From(text.Length > MaxLength ? text[..MaxLength] : text);
        var pieces = new List<Piece>();
        var before = Break.None;
        var i = 0;
        while (i < clean.Length)
        {
            var c = clean.Letters[i];
            if (IsWord(c))
            {
                var end = EndOfWord(clean.Letters, i);
                Cut(clean, i, end, before, pieces);
                before = Break.None;
                i = end;
            }
            else if (char.IsSurrogate(c) || char.IsSymbol(c) && c > 0x2000)
            {
                var end = char.IsHighSurrogate(c) && i + 1 < clean.Length ? i + 2 : i + 1;
                pieces.Add(new Piece(i, end, Later(before, Break.Soft), clean.Letters[i..end].ToString()));
                before = Break.Soft;
                i = end;
            }
            else
            {
                before = Later(before, BreakOf(clean.Letters, i));
                i++;
            }
        }

        return new Utterance(repair.Read(SpelledOut.Join(pieces), clean));
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) && !char.IsSurrogate(c);

    // "t.ự", "ch*ết", "s_o_s": one separator between letters stays inside the word; Cut decides what it meant.
    private static bool IsInner(char c) => c is '.' or '*' or '-' or '_' or '\'' or '@' or '$';

    private static int EndOfWord(ReadOnlySpan<char> letters, int start)
    {
        var i = start + 1;
        while (i < letters.Length)
        {
            var inner = IsInner(letters[i]);
            if (IsWord(letters[i]) || (inner && i + 1 < letters.Length && IsWord(letters[i + 1])))
            {
                i++;
            }
            else if (letters[i] == '*')
            {
                // "t*", "đ**": a mask that hides the end.
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static void Cut(CleanText clean, int start, int end, Break before, List<Piece> pieces)
    {
        var letters = clean.Letters[start..end];
        if (letters.IndexOfAny(Joints) < 0)
        {
            pieces.Add(new Piece(start, end, before, letters.ToString()));
            return;
        }

        if (Evasion.Squeeze(letters) is { } squeezed)
        {
            pieces.Add(new Piece(start, end, before, squeezed));
            return;
        }

        for (var i = 0; i < letters.Length;)
        {
            var length = letters[i..].IndexOfAny(Cuts) is var at and >= 0 ? at : letters.Length - i;
            if (length > 0)
            {
                pieces.Add(new Piece(start + i, start + i + length, before, letters.Slice(i, length).ToString()));
                before = Break.Soft;
            }

            i += length + 1;
        }
    }

    private static Break BreakOf(ReadOnlySpan<char> letters, int i) => letters[i] switch
    {
        '\n' or '~' => Break.Soft,
        '.' when IsDots(letters, i) => Break.Soft,
        '.' or '!' or '?' => Break.Sentence,
        ',' or ';' or ':' or '(' or ')' or '/' or '|' or '"' or '“' => Break.Comma,
        _ => Break.None,
    };

    private static bool IsDots(ReadOnlySpan<char> letters, int i) =>
        (i > 0 && letters[i - 1] == '.') || (i + 1 < letters.Length && letters[i + 1] == '.');

    private static Break Later(Break one, Break other) => one > other ? one : other;
}

/// <summary>A word as cut out of the cleaned text, its letters possibly squeezed; offsets are those of the cleaned text.</summary>
internal readonly record struct Piece(int Start, int End, Break Before, string Letters);
