using System.Buffers;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Links: "http…", "www.x", "abc.vn/x", "bit.ly/…". A full stop without a space behind it is no link.</summary>
internal static class LinkFinder
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\r\n\"'<>()[]{}|");
    private static readonly SearchValues<char> Trailing = SearchValues.Create(".,;:!?*~");

    /// <summary>No Vietnamese word is spelt so: a name with such an ending is an address as it stands.</summary>
    private static readonly HashSet<string> Sure =
        ["com", "net", "org", "vn", "info", "xyz", "edu", "gov", "gg", "shop", "club", "top", "online", "site", "tk", "app", "dev", "cn", "ru", "us", "uk", "jp", "kr"];

    /// <summary>These are words or parts of them too ("buồn.me em"): an address only with a path behind.</summary>
    private static readonly HashSet<string> WithPath =
        ["me", "ly", "co", "to", "ai", "be", "la", "do", "io", "tv", "cc", "gl", "id", "link", "page", "live", "fun", "pro", "vip", "win", "store", "asia", "click", "ml", "ga", "cf", "gd", "ws", "sh", "so", "im", "in", "is"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> SureSpans = Sure.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> WithPathSpans = WithPath.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IReadOnlyList<Spot> Find(ReadOnlySpan<char> letters)
    {
        List<Spot>? found = null;
        for (var at = 0; at < letters.Length;)
        {
            if (!IsHost(letters[at]))
            {
                at++;
                continue;
            }

            var host = EndOfHost(letters, at);
            var end = EndOfLink(letters, at, host);
            if (end > at)
            {
                (found ??= []).Add(new Spot(at, end));
            }

            at = Math.Max(host, end);
        }

        return found ?? (IReadOnlyList<Spot>)[];
    }

    /// <summary>Where the link beginning here ends; nowhere (0) when it is none.</summary>
    private static int EndOfLink(ReadOnlySpan<char> letters, int start, int host)
    {
        var name = letters[start..host];
        var rest = letters[host..];
        if (name is "http" or "https" && rest.StartsWith("://"))
        {
            return rest.Length > 3 && IsHost(rest[3]) ? Trimmed(letters, start) : 0;
        }

        var isMail = (start > 0 && letters[start - 1] == '@') || rest is ['@', ..];
        var isCutOff = rest is [var next, ..] && char.IsLetter(next);
        if (isMail || isCutOff)
        {
            return 0;
        }

        if (name.StartsWith("www.") && name.Length > 4)
        {
            return Trimmed(letters, start);
        }

        var hasPath = rest is ['/' or '?', var first, ..] && !char.IsWhiteSpace(first);
        name = name.TrimEnd('.');
        var dot = name.LastIndexOf('.');
        var ending = name[(dot + 1)..];
        return dot > 0 && !name.Contains("..", StringComparison.Ordinal) && (SureSpans.Contains(ending) || (hasPath && WithPathSpans.Contains(ending)))
            ? hasPath ? Trimmed(letters, start) : start + name.Length
            : 0;
    }

    private static int Trimmed(ReadOnlySpan<char> letters, int start)
    {
        var length = letters[start..].IndexOfAny(Ends) is var at and >= 0 ? at : letters.Length - start;
        while (length > 0 && Trailing.Contains(letters[start + length - 1]))
        {
            length--;
        }

        return start + length;
    }

    private static int EndOfHost(ReadOnlySpan<char> letters, int at)
    {
        while (at < letters.Length && (IsHost(letters[at]) || letters[at] is '.' or '-'))
        {
            at++;
        }

        return at;
    }

    private static bool IsHost(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter);
}
