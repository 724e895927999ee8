namespace AwarenessBot.Benchmarks;

/// <summary>One measured round.</summary>
internal readonly record struct Round(double PerSecond, double P50, double P99)
{
    /// <summary>From the time of each operation in milliseconds and the time of them all.</summary>
    public static Round Of(double[] milliseconds, TimeSpan all)
    {
        Array.Sort(milliseconds);
        return new Round(
            milliseconds.Length / all.TotalSeconds,
            milliseconds[milliseconds.Length / 2],
            milliseconds[(int)(milliseconds.Length * 0.99)]);
    }

    public override string ToString() => $"{PerSecond,8:F0} /s   p50 {P50,7:F2} ms   p99 {P99,7:F2} ms";
}

internal static class Figures
{
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
