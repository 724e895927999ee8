using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Reports.Notices;

/// <summary>When a notice that did not arrive is tried again: for ever, and never longer than an hour apart.</summary>
internal static class NoticeRetry
{
    public static readonly TimeSpan First = TimeSpan.FromMinutes(1);

    public static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>1, 2, 4 … 60 minutes, less up to a quarter, so that those who failed together do not come back together.</summary>
    /// <param name="key">Which notice; the dice fall the same way for the same.</param>
    /// <param name="attempts">How often it has failed.</param>
    public static TimeSpan Wait(string key, int attempts)
    {
        var ceiling = attempts > 6 ? Longest : TimeSpan.FromMinutes(Math.Min(1 << Math.Max(0, attempts - 1), 60));
        var wait = ceiling * (1 - (Dice(key, attempts) / 4));
        return wait < First ? First : wait;
    }

    private static double Dice(string key, int attempts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}|{attempts}")));
        return BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue;
    }
}
