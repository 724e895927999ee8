using System.Diagnostics;

namespace AwarenessBot.Understanding.Tests;

/// <summary>
/// How much longer one thing takes than another: each at its best of many tries in turn, since a busy machine only ever adds.
/// For telling a line from a square, not for telling a fast machine from a slow one.
/// </summary>
internal static class Effort
{
    private const int Tries = 25;

    public static double Growth(Action small, Action large)
    {
        var (smallest, largest) = (double.MaxValue, double.MaxValue);
        for (var tried = 0; tried <= Tries; tried++)
        {
            smallest = Math.Min(smallest, Once(small));
            largest = Math.Min(largest, Once(large));
        }

        return largest / smallest;
    }

    private static double Once(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
}
