using AwarenessBot.ReportVictim;

// victim <folder> <content> <run> [--drain]
// Reports and adds to reports for as long as it lives, while notices are sent and cases climb; with --drain it only sends what waits,
// and ends when nothing does.
// In: "conversation activity receipt" lines to deliver again, then "go"; the end of the input is the end of the program.
// Out: "S conversation activity receipt" before a turn, "A conversation activity receipt" once the receipt was said. A report is
// begun without a receipt ("-"); what is added to one carries it.
var repeats = new List<Delivery>();
while (Console.In.ReadLine() is { } line && line != "go")
{
    repeats.Add(Delivery.Read(line));
}

await using var house = await House.OpenAsync(args[0], args[1]);
if (args.Contains("--drain"))
{
    await house.SendNoticesAsync();
    return;
}

var mouth = new Mouth(Console.OpenStandardOutput());
var workers = Enumerable.Range(0, Worker.Count).Select(number => new Worker(house, mouth, number, args[2]));
Task[] work =
[
    .. workers.Select(worker => Task.Run(() => worker.RunAsync(repeats))),
    Task.Run(house.SendForeverAsync),
    Task.Run(house.ClimbForeverAsync),
];

// Whoever started us is gone: nobody is left to kill us.
var orphaned = Task.Run(() => Console.In.ReadLine());
await await Task.WhenAny([.. work, orphaned]);
