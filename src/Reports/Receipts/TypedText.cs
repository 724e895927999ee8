using System.Globalization;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Reports.Receipts;

/// <summary>What somebody typed, as runs of Vietnamese letters; everything else is a gap between two runs.</summary>
internal sealed class TypedText
{
    // A receipt has at most some fifty letters. Whoever writes more than this tells something else.
    private const int Longest = 2000;

    private readonly List<LetterParts> _parts = [];
    private readonly List<int> _ends = [];

    private TypedText(string text)
    {
        var isGap = true;
        foreach (var letter in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (Letters.IsMark(letter))
            {
                if (!isGap)
                {
                    _parts[^1] = Letters.With(_parts[^1], letter);
                }
            }
            else if (Letters.Parts(Usual(letter)) is { Plain: >= 'a' and <= 'z' } parts)
            {
                _parts.Add(parts);
                isGap = false;
            }
            else if (!isGap && char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
            {
                // A joiner or a direction mark, which come along when a text is copied, is no gap: it cannot be seen.
                _ends.Add(_parts.Count);
                isGap = true;
            }
        }

        if (!isGap)
        {
            _ends.Add(_parts.Count);
        }

        Parts = [.. _parts];
        Plain = string.Create(Parts.Length, Parts, static (plain, parts) =>
        {
            for (var place = 0; place < plain.Length; place++)
            {
                plain[place] = parts[place].Plain;
            }
        });
    }

    /// <summary>All letters, without the gaps.</summary>
    public LetterParts[] Parts { get; }

    /// <summary>The same without marks.</summary>
    public string Plain { get; }

    /// <summary>Where each run is over.</summary>
    public IReadOnlyList<int> Ends => _ends;

    public static TypedText Of(string text) => new(text);

    /// <summary>Never what was typed.</summary>
    public override string ToString() => nameof(TypedText);

    // Old keyboards write the Icelandic letter, which looks the same as "đ".
    private static char Usual(char letter) => char.ToLowerInvariant(letter) is var lower && lower == '\u00F0' ? 'đ' : lower;
}
