namespace AwarenessBot.Channels.Sending;

/// <summary>When a failed request is made again, and when it is given up. Pure: clock and dice are handed in.</summary>
internal static class RetryPolicy
{
    public static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>How long an echo may take to tell whether an unanswered request was accepted.</summary>
    public static readonly TimeSpan EchoPatience = TimeSpan.FromSeconds(5);

    /// <summary>After so long a silence an answer answers nothing any more; Messenger's window closes then as well.</summary>
    public static readonly TimeSpan TooLate = TimeSpan.FromHours(24);

    /// <summary>
    /// A reply that has failed so often while others got through is at fault itself. It must not keep the person's next
    /// answers waiting for a day.
    /// </summary>
    public const int Stubborn = 8;

    /// <summary>What to do after a request that may be made again.</summary>
    /// <param name="result">How it ended.</param>
    /// <param name="attempts">How often this part has failed, this time included.</param>
    /// <param name="alone">How often of these the channel had got others through since the time before.</param>
    /// <param name="silence">How long ago the person was last heard.</param>
    /// <param name="seed">The dice.</param>
    public static NextTry After(SendResult result, int attempts, int alone, TimeSpan silence, long seed)
    {
        var wait = Dice(seed) * Ceiling(attempts);
        if (result.InDoubt && wait < EchoPatience)
        {
            wait = EchoPatience;
        }

        if (result.After is { } asked && wait < asked)
        {
            wait = asked;
        }

        return alone >= Stubborn || silence + wait >= TooLate
            ? new NextTry(default, result.Reason ?? "gave_up")
            : new NextTry(wait, null);
    }

    // 1, 2, 4 … seconds; the whole of it is left to chance, so that those who failed together do not come back together.
    private static TimeSpan Ceiling(int attempts) =>
        attempts >= 10 ? LongestWait : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << (attempts - 1)));

    // SplitMix64: neighbouring seeds give unrelated numbers, which a seeded Random does not promise.
    private static double Dice(long seed)
    {
        var z = unchecked((ulong)seed + 0x9E3779B97F4A7C15UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}

/// <summary>Wait so long, or give up for this reason.</summary>
internal readonly record struct NextTry(TimeSpan Wait, string? GiveUp);
