using AwarenessBot.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks -- turns|reading|coldstart
switch (args)
{
    case ["turns", .. var rest]:
        await TurnsBenchmark.RunAsync(rest is [var count, ..] ? int.Parse(count, null) : 10_000);
        return 0;
    case ["reading"]:
        ReadingBenchmark.Run();
        return 0;
    case ["coldstart"]:
        await ColdStartBenchmark.RunAsync();
        return 0;
    case ["empty", var url]:
        await EmptyApp.RunAsync(url);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: turns [count], reading, or coldstart.");
        return 1;
}
