using System.Globalization;
using System.Text;

namespace AwarenessBot.Engine.Activities;

/// <summary>
/// Makes what a person sent safe to work with, once, at the edge: lone surrogates, control characters, walls of combining
/// marks and endless messages go; everything a person can mean stays.
/// </summary>
public static class IncomingText
{
    /// <summary>UTF-16 units kept of one message. Zalo and Messenger stop at 2,000 characters themselves.</summary>
    public const int MaxLength = 8_000;

    /// <summary>Combining marks kept on one letter; Vietnamese needs two.</summary>
    private const int MaxMarks = 4;

    /// <summary>The cleaned text; the same object when nothing had to go.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return string.Empty;
        }

        var firstBad = FirstToChange(text);
        return firstBad < 0 ? text : Rebuild(text);
    }

    private static int FirstToChange(string text)
    {
        if (text.Length > MaxLength)
        {
            return 0;
        }

        for (var i = 0; i < text.Length; i++)
        {
            // Letters below the combining block cannot need cleaning; anything rarer takes the slow, careful way.
            if (text[i] is (< ' ' and not '\n') or (>= '\u007f' and <= '\u009f') or '\u00ad' or (>= '\u02b0' and < '\u1ea0') or > '\u1ef9')
            {
                return i;
            }
        }

        return -1;
    }

    private static string Rebuild(string text)
    {
        var kept = new StringBuilder(Math.Min(text.Length, MaxLength));
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (kept.Length + rune.Utf16SequenceLength > MaxLength)
            {
                break;
            }

            var category = Rune.GetUnicodeCategory(rune);
            if (!IsKept(rune, category))
            {
                continue;
            }

            // What is dropped or only joins does not begin a new letter, or marks would pile up around it.
            marks = category switch
            {
                UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => marks + 1,
                UnicodeCategory.Format => marks,
                _ => 0,
            };
            if (marks <= MaxMarks)
            {
                kept.Append(rune.Value is '\t' or '\r' ? " " : rune.ToString());
            }
        }

        return kept.ToString();
    }

    // Direction overrides and other invisible formatting only ever hide something; the joiners build emoji.
    private static bool IsKept(Rune rune, UnicodeCategory category) => category switch
    {
        UnicodeCategory.Control => rune.Value is '\n' or '\t' or '\r',
        UnicodeCategory.Format => rune.Value is 0x200C or 0x200D,
        _ => rune != Rune.ReplacementChar,
    };
}
