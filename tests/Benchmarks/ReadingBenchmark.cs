using System.Diagnostics;
using AwarenessBot.Content.Safety;
using AwarenessBot.Understanding;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace AwarenessBot.Benchmarks;

/// <summary>
/// How long it takes to understand one message of the evaluation's test part, one after the other on one core, beside what any program must
/// do with it (cut it into words); how long the slowest take; and how long it takes to get ready for the first.
/// </summary>
[MemoryDiagnoser]
public class ReadingBenchmark
{
    private readonly string[] messages = [.. Sentences()];
    private Reader? reader;

    public static void Run()
    {
        var library = Script.Load();
        var began = Stopwatch.GetTimestamp();
        var reader = new Reader(library);
        Console.WriteLine($"learning from {library.Sentences.Count} sentences, from none to ready: {Stopwatch.GetElapsedTime(began).TotalMilliseconds:F0} ms");
        BenchmarkRunner.Run<ReadingBenchmark>(
            DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.DisableLogFile));
        Slowest(reader);
        Hostile(reader);
    }

    [GlobalSetup]
    public void Learn() => reader = new Reader(Script.Load());

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int CutIntoWords()
    {
        var words = 0;
        foreach (var message in messages)
        {
            words += message.ToLowerInvariant().Split(' ').Length;
        }

        return words;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Understand()
    {
        var alarms = 0;
        foreach (var message in messages)
        {
            alarms += reader?.Read(message, []).Danger.Level == DangerLevel.None ? 0 : 1;
        }

        return alarms;
    }

    private const int Count = 2000;

    private static IEnumerable<string> Sentences() =>
        File.ReadLines(Path.Combine(Script.Repository, "tests", "evaluation", "test.tsv")).Skip(1).Select(line => line.Split('\t')[1]).Take(Count);

    private static void Slowest(Reader reader)
    {
        string[] all = [.. Sentences()];
        var times = new List<double>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var message in all)
            {
                var began = Stopwatch.GetTimestamp();
                reader.Read(message, []);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMicroseconds);
            }
        }

        var ordered = times.Skip(all.Length).Order().ToArray();
        Console.WriteLine($"one by one: p50 {ordered[ordered.Length / 2]:F0} µs, p90 {ordered[(int)(ordered.Length * 0.9)]:F0} µs, p95 {ordered[(int)(ordered.Length * 0.95)]:F0} µs, p99 {ordered[(int)(ordered.Length * 0.99)]:F0} µs, mean {ordered.Average():F0} µs, slowest {ordered[^1]:F0} µs");
    }

    private static void Hostile(Reader reader)
    {
        (string Name, string Text)[] texts =
        [
            ("one word again and again", string.Concat(Enumerable.Repeat("chết ", 2000))),
            ("a threat again and again", string.Concat(Enumerable.Repeat("nó dọa đánh em mà em không dám nói với ai ", 240))),
            ("no spaces", new string('a', 10_000)),
            ("all marks", string.Concat(Enumerable.Repeat("ự\u0301\u0323", 3333))),
            ("random bytes", string.Concat(new Random(1).GetItems(Enumerable.Range(1, 0xD000).Select(i => (char)i).ToArray(), 10_000))),
            ("stars", string.Concat(Enumerable.Repeat("t* ", 3333))),
            ("dots between letters", string.Concat(Enumerable.Repeat("t.ự.t.ử ", 1250))),
        ];
        foreach (var (name, text) in texts)
        {
            reader.Read(text, []);
            var best = Enumerable.Range(0, 5).Min(_ =>
            {
                var began = Stopwatch.GetTimestamp();
                reader.Read(text, []);
                return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            });
            Console.WriteLine($"10,000 characters, {name}: {best:F1} ms");
        }
    }
}
