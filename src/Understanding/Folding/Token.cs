namespace AwarenessBot.Understanding.Folding;

/// <summary>What separates a token from the one before it, weakest first.</summary>
internal enum Break
{
    None,

    /// <summary>A new line, dots in the middle of a thought, an emoji, or the next message of the same thought.</summary>
    Soft,
    Comma,
    Sentence,
}

/// <summary>One way to read a token: the word's number in the vocabulary and the form with its marks.</summary>
internal readonly record struct Reading(int Word, Form Form);

/// <summary>A syllable, number, emoji or foreign word; offsets are those of the original text.</summary>
internal sealed record Token(int Start, int Length, Break Before, Reading Typed, Reading[] Also)
{
    /// <summary>What the writer most likely meant: shorthand written out, keyboard residue decoded.</summary>
    public Reading Meant => Also.Length > 0 ? Also[0] : Typed;

    public int End => Start + Length;

    public bool IsNumber { get; } = !Typed.Form.Folded.AsSpan().ContainsAnyExceptInRange('0', '9');
}

/// <summary>A message, or several read together, as tokens.</summary>
internal sealed record Utterance(Token[] Tokens)
{
    public static readonly Utterance Empty = new([]);

    /// <summary>This message after an earlier one; the offsets of the earlier tokens say nothing any more.</summary>
    public Utterance After(Utterance earlier)
    {
        if (earlier.Tokens.Length == 0 || Tokens.Length == 0)
        {
            return this;
        }

        return new([.. earlier.Tokens, Tokens[0] with { Before = Break.Soft }, .. Tokens.Skip(1)]);
    }
}
