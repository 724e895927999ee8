using System.Diagnostics;

namespace AwarenessBot.Understanding.Tests;

/// <summary>
/// How long something takes, to be compared with something else in the same run: the best of several tries, since a busy machine
/// only ever adds.
/// </summary>
internal static class Effort
{
    private const int Tries = 7;

    public static double Of(Action work)
    {
        work();
        return Enumerable.Range(0, Tries).Min(_ => Once(work));
    }

    private static double Once(Action work)
    {
        var began = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(began).TotalMicroseconds;
    }
}
