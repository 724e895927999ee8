using System.CommandLine;
using AwarenessBot.Engine.Outbox;

namespace AwarenessBot.Host.Commands;

/// <summary><c>outbox</c>: what could not be sent. Shows rows, channels and reasons; never a word of what was said, nor to whom.</summary>
internal static class OutboxCommand
{
    private const int Page = 200;

    public static Command Build() => new("outbox", "Replies that were given up: list them, or let them be sent again. Stop the bot first.")
    {
        List(),
        Replay(),
    };

    private static Command List()
    {
        var command = new Command("list", "List them: row, channel, reason, time. Settings as for serve, e.g. --Storage:Path=bot.db.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellation) => WithOutboxAsync(parsed, async outbox =>
        {
            var count = 0;
            await foreach (var letter in DeadAsync(outbox, cancellation))
            {
                Console.WriteLine($"{letter.Row}\t{letter.Channel}\t{letter.Reason}\t{letter.At:u}");
                count++;
            }

            Console.WriteLine($"{count} given up");
        }));
        return command;
    }

    private static Command Replay()
    {
        var rows = new Option<long[]>("--row") { Description = "This row; may be given again and again." };
        var reason = new Option<string?>("--reason") { Description = "Those given up for this reason, e.g. graph_190 after the token was replaced." };
        var command = new Command("replay", "Let them wait again; they are sent when the bot next runs.") { rows, reason };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction((parsed, cancellation) => WithOutboxAsync(parsed, async outbox =>
        {
            var (named, why) = (parsed.GetValue(rows) ?? [], parsed.GetValue(reason));
            if (named.Length == 0 && why is null)
            {
                throw new FormatException("Say which: --row ROW, or --reason REASON.");
            }

            var chosen = new List<long>();
            await foreach (var letter in DeadAsync(outbox, cancellation))
            {
                if (named.Contains(letter.Row) || letter.Reason == why)
                {
                    chosen.Add(letter.Row);
                }
            }

            Console.WriteLine($"{await outbox.ReviveAsync(chosen, cancellation)} waiting again");
        }));
        return command;
    }

    private static async IAsyncEnumerable<DeadLetter> DeadAsync(
        IOutbox outbox, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = 0L; await outbox.DeadAsync(after, Page, cancellation) is { Count: > 0 } letters; after = letters[^1].Row)
        {
            foreach (var letter in letters)
            {
                yield return letter;
            }
        }
    }

    private static Task<int> WithOutboxAsync(ParseResult parsed, Func<IOutbox, Task> use) => CommandLine.WithStoreAsync(parsed, async (store, _) =>
    {
        await use(store);
        return ExitCodes.Ok;
    });
}
