using AwarenessBot.Storage.Sqlite;
using AwarenessBot.StorageVictim;

// victim <file> <run> [--early]
// In: "conversation activity" lines to deliver again, then "go"; the end of the input is the end of the program.
// Out: "S conversation activity" before a turn is committed, "A conversation activity" once it is.
var early = args.Contains("--early");
var repeats = new List<(string Conversation, string Activity)>();
while (Console.In.ReadLine() is { } line && line != "go")
{
    var parts = line.Split(' ');
    repeats.Add((parts[0], parts[1]));
}

await using var store = await SqliteTurnStore.OpenAsync(args[0], TimeProvider.System);
var mouth = new Mouth(Console.OpenStandardOutput());
var workers = Enumerable.Range(0, Worker.Count)
    .Select(number => new Worker(store, mouth, TimeProvider.System, number, args[1], early));
var work = Task.WhenAll(workers.Select(worker => Task.Run(() => worker.RunAsync(repeats))));

// Whoever started us is gone: nobody is left to kill us.
var orphaned = Task.Run(() => Console.In.ReadLine());
await await Task.WhenAny(work, orphaned);
