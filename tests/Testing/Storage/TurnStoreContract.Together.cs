using System.Globalization;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task Many_conversations_go_on_side_by_side()
    {
        const int People = 64, Turns = 10;

        await Task.WhenAll(Enumerable.Range(0, People).Select(person => Task.Run(async () =>
        {
            for (var turn = 0; turn < Turns; turn++)
            {
                await TakeTurnAsync($"web:{person}", $"{turn}", $"{person} {turn} a", $"{person} {turn} b");
            }
        })));

        for (var person = 0; person < People; person++)
        {
            Assert.Equal(Turns, (await LookAsync($"web:{person}")).Version);
            Assert.Equal([$"{person} 9 a", $"{person} 9 b"], await RepliesAsync($"web:{person}", "9"));
        }
    }

    [Fact]
    public async Task Of_turns_from_the_same_version_exactly_one_wins()
    {
        for (var version = 0; version < 10; version++)
        {
            var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(
                () => Store.CommitAsync(Turn(Key(Lan, $"{version} {i}"), version, $"{i}"), Cancellation))));

            Assert.Single(results, result => result.Outcome == CommitOutcome.Committed);
            Assert.Equal(15, results.Count(result => result.Outcome == CommitOutcome.Conflict));
            Assert.Equal(version + 1, (await LookAsync(Lan)).Version);
        }
    }

    [Fact]
    public async Task One_activity_delivered_fifty_times_at_once_is_handled_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(
            () => Store.CommitAsync(Turn(Key(Lan, "1"), 0, "answer") with { Effects = [Effect.Count("a")] }, Cancellation))));

        Assert.Single(results, result => result.Outcome == CommitOutcome.Committed);
        Assert.Equal(49, results.Count(result => result.Outcome == CommitOutcome.AlreadyHandled));
        Assert.Equal(["answer"], await RepliesAsync(Lan, "1"));
        Assert.Equal(1, await CountedAsync(Store, new DateOnly(2026, 11, 20), "a"));
    }

    [Fact]
    public async Task A_turn_that_is_run_again_after_each_conflict_loses_nothing()
    {
        const int Messages = 100;

        await Task.WhenAll(Enumerable.Range(0, Messages).Select(i => Task.Run(() => AddOneAsync($"{i}"))));

        Assert.Equal("100", Text((await LookAsync(Lan)).State?.Lasting));

        async Task AddOneAsync(string activity)
        {
            while (true)
            {
                var start = await LookAsync(Lan, activity);
                var sum = start.State is { } state ? int.Parse(Text(state.Lasting), CultureInfo.InvariantCulture) : 0;
                var turn = Turn(Key(Lan, activity), start.Version) with { State = new StoredState(Bytes($"{sum + 1}"), null) };
                if ((await Store.CommitAsync(turn, Cancellation)).Outcome == CommitOutcome.Committed)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task What_has_been_committed_is_seen_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(person => Task.Run(async () =>
        {
            for (var turn = 1; turn <= 20; turn++)
            {
                await TakeTurnAsync($"web:{person}", $"{turn}", "answer");
                var start = await LookAsync($"web:{person}", $"{turn}");
                Assert.Equal((true, turn), (start.AlreadyHandled, start.Version));
                Assert.Equal(["answer"], await RepliesAsync($"web:{person}", $"{turn}"));
            }
        })));
    }

    [Fact]
    public async Task Rows_of_one_turn_stay_in_order_when_many_write()
    {
        string[] said = ["a", "b", "c", "d", "e"];
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(person => Task.Run(
            () => TakeTurnAsync($"web:{person}", "1", said))));

        Assert.Equal(250, results.SelectMany(result => result.Rows).Distinct().Count());
        Assert.All(results, result => Assert.Equal(result.Rows.Order(), result.Rows));
        for (var person = 0; person < 50; person++)
        {
            Assert.Equal(said, await RepliesAsync($"web:{person}", "1"));
        }
    }

    [Fact]
    public async Task A_commit_cancelled_before_it_began_writes_nothing()
    {
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Store.CommitAsync(Turn(Key(Lan, "1"), 0, "a"), cancelled));

        Assert.False((await LookAsync(Lan, "1")).AlreadyHandled);
        await TakeTurnAsync(Lan, "1", "a");
    }

    [Fact]
    public async Task A_commit_cancelled_on_its_way_is_there_whole_or_not_at_all()
    {
        using var source = new CancellationTokenSource();
        var commits = Enumerable.Range(0, 300).Select(i => Task.Run(
            () => Store.CommitAsync(Turn(Key($"web:{i}", "1"), 0, "a", "b"), source.Token), Cancellation)).ToList();
        await commits[20];
        await source.CancelAsync();

        for (var i = 0; i < commits.Count; i++)
        {
            await ((Task)commits[i]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var start = await LookAsync($"web:{i}", "1");
            Assert.Equal(start.AlreadyHandled, start.Version == 1);
            Assert.Equal(start.AlreadyHandled ? ["a", "b"] : [], await RepliesAsync($"web:{i}", "1"));
            Assert.True(start.AlreadyHandled || !commits[i].IsCompletedSuccessfully);
        }
    }
}
