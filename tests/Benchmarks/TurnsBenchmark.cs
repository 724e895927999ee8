using System.Diagnostics;
using AwarenessBot.Conversation;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Activity = AwarenessBot.Engine.Activities.Activity;

namespace AwarenessBot.Benchmarks;

/// <summary>
/// Turns through the whole pipeline on one SQLite file, beside an echo with the same commit (deduplication, state, one outbox
/// row, <c>synchronous=FULL</c>): the floor. Rounds alternate, so that a busy machine slows both alike; the ratio is the figure.
/// </summary>
internal static class TurnsBenchmark
{
    private const int Users = 16;
    private const int Rounds = 5;

    public static async Task RunAsync(int turns)
    {
        var bot = BotBuilder.Build(Script.Load(), new ConversationOptions(), TimeProvider.System);
        var echo = EchoBot.Build();
        await RoundAsync(echo, turns / 4);
        await RoundAsync(bot, turns / 4);

        List<(Round Floor, Round Bot)> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            rounds.Add((await RoundAsync(echo, turns), await RoundAsync(bot, turns)));
            Console.WriteLine($"echo {rounds[^1].Floor}\nbot  {rounds[^1].Bot}");
        }

        Console.WriteLine($"{turns} turns, {Users} users, {Rounds} rounds; medians of the rounds' ratios (bot : echo)");
        Console.WriteLine($"turns per second  {Figures.Median(rounds.Select(round => round.Bot.PerSecond / round.Floor.PerSecond)):F2}");
        Console.WriteLine($"p99               {Figures.Median(rounds.Select(round => round.Bot.P99 / round.Floor.P99)):F2}");
    }

    private static async Task<Round> RoundAsync(Bot bot, int turns)
    {
        var folder = Directory.CreateTempSubdirectory("awarenessbot-bench-").FullName;
        try
        {
            await using var store = await SqliteTurnStore.OpenAsync(Path.Combine(folder, "bench.db"), TimeProvider.System);
            var pipeline = new TurnPipeline(
                new BotSlot(bot), store, NoSupplies.Instance, new ConversationOrder(), StateMigrations.Shipped, TimeProvider.System,
                NullLogger<TurnPipeline>.Instance);
            var began = Stopwatch.GetTimestamp();
            var times = await Task.WhenAll(Enumerable.Range(0, Users).Select(user => Task.Run(() => TalkAsync(pipeline, user, turns / Users))));
            return Round.Of([.. times.SelectMany(time => time)], Stopwatch.GetElapsedTime(began));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double[]> TalkAsync(TurnPipeline pipeline, int user, int turns)
    {
        var times = new double[turns];
        for (var turn = 0; turn < turns; turn++)
        {
            var began = Stopwatch.GetTimestamp();
            var outcome = await pipeline.RunAsync(Message(user, turn), CancellationToken.None);
            times[turn] = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (!outcome.Saved || outcome.Replies.Count == 0)
            {
                throw new InvalidOperationException("A turn was not answered: the figures would be worthless.");
            }
        }

        return times;
    }

    private static Activity Message(int user, int turn) => new()
    {
        Type = ActivityTypes.Message,
        Id = $"m{turn}",
        ChannelId = "bench",
        Conversation = new ConversationAccount { Id = $"c{user}" },
        From = new ChannelAccount { Id = $"u{user}", Role = "user" },
        Recipient = new ChannelAccount { Id = "bot", Role = "bot" },
        Text = Script.Messages[turn % Script.Messages.Count],
    };
}
