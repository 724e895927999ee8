using System.Globalization;

namespace AwarenessBot.Engine.Activities;

/// <summary>
/// Mends JSON whose strings hold half a character (<c>\ud83d</c> without its partner), as a phone sends when it cuts a text
/// inside an emoji. System.Text.Json accepts such a document and throws when the string is read or written back.
/// </summary>
public static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>The same bytes, or a copy in which each half stands as U+FFFD.</summary>
    public static ReadOnlySpan<byte> Mend(ReadOnlySpan<byte> json)
    {
        byte[]? mended = null;
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length; at = Next(json, at))
        {
            var (length, isLone) = Look(json[at..]);
            if (isLone)
            {
                mended ??= json.ToArray();
                "fffd"u8.CopyTo(mended.AsSpan(at + 2));
            }

            at += length;
        }

        return mended ?? json;
    }

    private static int Next(ReadOnlySpan<byte> json, int from)
    {
        var next = from < json.Length ? json[from..].IndexOf((byte)'\\') : -1;
        return next < 0 ? -1 : from + next;
    }

    // How long the escape at the start is, and whether it is half a character.
    private static (int Length, bool IsLone) Look(ReadOnlySpan<byte> escape) => Unit(escape) switch
    {
        null => (2, false),
        { } unit when char.IsLowSurrogate(unit) => (EscapeLength, true),
        { } unit when char.IsHighSurrogate(unit) => escape.Length >= 2 * EscapeLength && Unit(escape[EscapeLength..]) is { } partner && char.IsLowSurrogate(partner)
            ? (2 * EscapeLength, false)
            : (EscapeLength, true),
        _ => (EscapeLength, false),
    };

    private static char? Unit(ReadOnlySpan<byte> escape) =>
        escape.Length >= EscapeLength && escape[0] == '\\' && escape[1] == 'u' &&
        ushort.TryParse(escape[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
