using AwarenessBot.Benchmarks;
using AwarenessBot.Benchmarks.Clients;
using AwarenessBot.Benchmarks.Webhooks;

// dotnet run -c Release --project tests/Benchmarks -- webhooks|clients|turns|reading|coldstart
switch (args)
{
    case ["turns", .. var rest]:
        await TurnsBenchmark.RunAsync(rest is [var count, ..] ? int.Parse(count, null) : 10_000);
        return 0;
    case ["webhooks", .. var rest]:
        var seconds = rest is [var length, ..] ? int.Parse(length, null) : 8;
        var warmup = rest is [_, var first, ..] ? int.Parse(first, null) : 120;
        await WebhooksBenchmark.RunAsync(users: 16, TimeSpan.FromSeconds(warmup), TimeSpan.FromSeconds(seconds), rounds: 5);
        return 0;
    case ["hand-echo", var url, var graph, var file]:
        await HandEcho.RunAsync(url, graph, file);
        return 0;
    case ["clients", .. var rest]:
        await ClientsBenchmark.RunAsync(rest is [var many, ..] ? int.Parse(many, null) : 1000, turns: 3);
        return 0;
    case ["reading"]:
        ReadingBenchmark.Run();
        return 0;
    case ["coldstart"]:
        await ColdStartBenchmark.RunAsync();
        return 0;
    case ["empty", var address]:
        await EmptyApp.RunAsync(address);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: webhooks [seconds [warming up]], clients [count], turns [count], reading, or coldstart.");
        return 1;
}
