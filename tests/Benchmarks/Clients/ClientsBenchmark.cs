using System.Diagnostics;
using AwarenessBot.Benchmarks.Webhooks;

namespace AwarenessBot.Benchmarks.Clients;

/// <summary>
/// Many web clients at once, each on a stream of its own, the bot a process on a core of its own. A turn begins with the post and
/// ends when its last reply has been heard. Whatever is lost or comes twice stops the measurement.
/// </summary>
internal static class ClientsBenchmark
{
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(20);

    public static async Task RunAsync(int clients, int turns)
    {
        await using var bot = await Peer.StartBotAsync(5974);
        using var http = new HttpClient { BaseAddress = new Uri(bot.Address, "/v3/directline/"), Timeout = TimeSpan.FromMinutes(5) };
        List<string> script = [.. Enumerable.Range(0, turns).Select(i => Script.Messages[i % Script.Messages.Count])];
        var counts = await LearnAsync(http, script);
        Console.WriteLine($"heard after the greeting and each turn: {string.Join(' ', counts)}");
        for (var i = 0; i < 10; i++)
        {
            await TalkAsync(await OpenAsync(http, 20), script, counts, TimeSpan.Zero);
        }

        foreach (var (name, pause) in new[] { ("all at the same moment", TimeSpan.Zero), ("each once in 20 seconds", Typing) })
        {
            var (before, began) = (bot.Memory, Stopwatch.GetTimestamp());
            var open = await OpenAsync(http, clients);
            Console.WriteLine($"{clients} clients connected in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s; memory of the bot {before} MB, then {bot.Memory} MB");

            (began, var used) = (Stopwatch.GetTimestamp(), bot.Used);
            var times = await TalkAsync(open, script, counts, pause);
            var round = Round.Of(times, Stopwatch.GetElapsedTime(began));
            Console.WriteLine(
                $"{name}: {round}   p95 {times[times.Length * 95 / 100]:F0} ms   " +
                $"{(bot.Used - used).TotalMicroseconds / times.Length:F0} us of processor a turn, memory {bot.Memory} MB");
        }
    }

    // How much has been heard in all after each message: the same for everybody who says the same.
    private static async Task<int[]> LearnAsync(HttpClient http, List<string> script)
    {
        using var learner = await StreamClient.OpenAsync(http, listens: false);
        var counts = new int[script.Count + 1];
        counts[0] = await learner.PollAsync();
        for (var i = 0; i < script.Count; i++)
        {
            await learner.SayAsync(script[i], i);
            counts[i + 1] = counts[i] + await learner.PollAsync();
        }

        return counts;
    }

    private static async Task<List<StreamClient>> OpenAsync(HttpClient http, int clients) =>
        [.. await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => StreamClient.OpenAsync(http)))];

    private static async Task<double[]> TalkAsync(List<StreamClient> clients, List<string> script, int[] counts, TimeSpan pause)
    {
        var times = await Task.WhenAll(clients.Select((client, i) => TalkAsync(client, script, counts, pause, pause * i / clients.Count)));
        clients.ForEach(client => client.Dispose());
        return [.. times.SelectMany(one => one)];
    }

    private static async Task<List<double>> TalkAsync(StreamClient client, List<string> script, int[] counts, TimeSpan pause, TimeSpan first)
    {
        List<double> times = [];
        await client.HearAsync(counts[0]);
        await Task.Delay(first);
        for (var i = 0; i < script.Count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            var id = await client.SayAsync(script[i], i);
            await client.HearAsync(counts[i + 1]);
            var took = Stopwatch.GetElapsedTime(began);
            times.Add(took.TotalMilliseconds);
            if (client.Heard[counts[i]] != id || client.Heard.Count != counts[i + 1] || client.Heard.Distinct().Count() != client.Heard.Count)
            {
                throw new InvalidOperationException("Something was lost, came twice or out of order: the figures would be worthless.");
            }

            await Task.Delay(pause > took ? pause - took : TimeSpan.Zero);
        }

        return await client.PollAsync() == 0 ? times : throw new InvalidOperationException("Something was never given to the stream.");
    }
}
