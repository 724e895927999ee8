using System.Diagnostics;
using AwarenessBot.Understanding;

namespace AwarenessBot.Benchmarks;

/// <summary>How long it takes to understand one message, and to get ready for the first.</summary>
internal static class ReadingBenchmark
{
    private const int Messages = 20_000;

    public static void Run()
    {
        var library = Script.Load();
        var began = Stopwatch.GetTimestamp();
        var reader = new Reader(library);
        Console.WriteLine($"training: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:F0} ms");

        Read(reader, Messages / 4);
        var (times, all) = Read(reader, Messages);
        var round = Round.Of(times, all);
        Console.WriteLine($"reading: mean {all.TotalMicroseconds / Messages:F0} µs   p50 {round.P50 * 1000:F0} µs   p99 {round.P99 * 1000:F0} µs");
    }

    private static (double[] Times, TimeSpan All) Read(Reader reader, int count)
    {
        var times = new double[count];
        var began = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            var one = Stopwatch.GetTimestamp();
            reader.Read(Script.Messages[i % Script.Messages.Count], []);
            times[i] = Stopwatch.GetElapsedTime(one).TotalMilliseconds;
        }

        return (times, Stopwatch.GetElapsedTime(began));
    }
}
