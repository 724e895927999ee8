using System.Globalization;

namespace AwarenessBot.Channels.Messenger;

/// <summary><c>out:41.0</c>: goes out as a message's metadata and comes back in its echo.</summary>
internal readonly record struct OutMark(long Row, int Part)
{
    private const string Prefix = "out:";

    public static OutMark? Parse(string? metadata)
    {
        if (metadata is null || !metadata.StartsWith(Prefix, StringComparison.Ordinal) || metadata.IndexOf('.') is var dot && dot < 0)
        {
            return null;
        }

        return long.TryParse(metadata.AsSpan(Prefix.Length..dot), NumberStyles.None, CultureInfo.InvariantCulture, out var row) &&
            int.TryParse(metadata.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var part)
                ? new OutMark(row, part)
                : null;
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Row}.{Part}");
}
