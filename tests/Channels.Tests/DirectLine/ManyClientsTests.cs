using System.Diagnostics;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>All of them listening at the same time, over sockets of their own.</summary>
public sealed class ManyClientsTests
{
    private const int Clients = 1000;
    private const int Messages = 2;

    private readonly TaskCompletionSource _everybodyIsThere = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _missing = Clients;

    [Fact]
    public async Task A_thousand_clients_at_once_each_hear_all_of_their_own_once_and_in_order()
    {
        await using var running = await RunningDirectLine.StartAsync();

        var turns = (await Task.WhenAll(Enumerable.Range(0, Clients).Select(who => TalkAsync(running, $"em {who}")))).SelectMany(one => one).Order().ToList();

        // Figures, not limits: the machine may be busy. Both ends are in this process.
        TestContext.Current.SendDiagnosticMessage(
            "{0} clients, {1} turns: p50 {2:F0} ms, p95 {3:F0} ms, {4} MB for both ends.",
            Clients,
            turns.Count,
            turns[turns.Count / 2],
            turns[turns.Count * 95 / 100],
            Environment.WorkingSet / 1024 / 1024);
    }

    private async Task<List<double>> TalkAsync(RunningDirectLine running, string who)
    {
        var line = await running.OpenAsync();
        using var socket = await Streams.ListenAsync(line);
        var (heard, expected, times) = (await Streams.HearAsync(socket, 1), new List<string> { "bot conversationUpdate: " }, new List<double>());
        if (Interlocked.Decrement(ref _missing) == 0)
        {
            _everybodyIsThere.SetResult();
        }

        await _everybodyIsThere.Task;
        for (var i = 0; i < Messages; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await line.SayAsync($"{who} {i}", $"m{i}");
            heard.AddRange(await Streams.HearAsync(socket, 2));
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            expected.AddRange([$"user {who} {i}", $"bot message: {who} {i}"]);
        }

        Assert.Equal(expected, heard);
        Assert.Empty((await line.PollAsync()).Activities);
        return times;
    }
}
