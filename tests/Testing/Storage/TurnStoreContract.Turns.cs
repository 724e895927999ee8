using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using Xunit;

namespace AwarenessBot.Testing.Storage;

public abstract partial class TurnStoreContract
{
    [Fact]
    public async Task A_conversation_nobody_has_seen_starts_empty()
    {
        var start = await LookAsync(Lan);

        Assert.Equal(new TurnStart(AlreadyHandled: false, Version: 0, State: null), start);
    }

    [Fact]
    public async Task A_state_comes_back_byte_for_byte()
    {
        var state = new StoredState([.. Enumerable.Range(0, 256).Select(i => (byte)i)], [0, 0, 255, 0]);
        await Store.CommitAsync(Turn(Key(Lan, "1"), 0) with { State = state }, Cancellation);

        var found = (await LookAsync(Lan)).State;

        Assert.Equal(state.Lasting, found?.Lasting);
        Assert.Equal(state.Session, found?.Session);
    }

    [Fact]
    public async Task A_state_of_200_kilobytes_comes_back_whole()
    {
        byte[] lasting = new byte[200_000], session = new byte[200_000];
        new Random(7).NextBytes(lasting);
        new Random(8).NextBytes(session);
        var state = new StoredState(lasting, session);
        await Store.CommitAsync(Turn(Key(Lan, "1"), 0) with { State = state }, Cancellation);

        var found = (await LookAsync(Lan)).State;

        Assert.Equal(state.Lasting, found?.Lasting);
        Assert.Equal(state.Session, found?.Session);
    }

    [Fact]
    public async Task A_state_without_a_session_comes_back_without_one()
    {
        await TakeTurnAsync(Lan, "1");
        await Store.CommitAsync(Turn(Key(Lan, "2"), 1) with { State = new StoredState([1], null) }, Cancellation);

        Assert.Null((await LookAsync(Lan)).State?.Session);
    }

    [Fact]
    public async Task An_empty_session_is_not_a_missing_one()
    {
        await Store.CommitAsync(Turn(Key(Lan, "1"), 0) with { State = new StoredState([], []) }, Cancellation);

        var found = (await LookAsync(Lan)).State;

        Assert.Equal((0, 0), (found?.Lasting.Length, found?.Session?.Length));
    }

    [Fact]
    public async Task The_version_goes_up_by_one_with_every_turn()
    {
        for (var turn = 1; turn <= 3; turn++)
        {
            await TakeTurnAsync(Lan, $"{turn}");
            Assert.Equal(turn, (await LookAsync(Lan)).Version);
        }
    }

    [Fact]
    public async Task An_activity_delivered_twice_is_handled_once()
    {
        await TakeTurnAsync(Lan, "1", "first answer");

        var again = await Store.CommitAsync(Turn(Key(Lan, "1"), 1, "second answer"), Cancellation);

        Assert.Equal(CommitOutcome.AlreadyHandled, again.Outcome);
        Assert.Empty(again.Rows);
        Assert.Equal(1, (await LookAsync(Lan)).Version);
        Assert.Equal(["first answer"], await RepliesAsync(Lan, "1"));
    }

    [Fact]
    public async Task That_an_activity_was_handled_is_known_before_its_turn_runs()
    {
        await TakeTurnAsync(Lan, "1");

        Assert.True((await LookAsync(Lan, "1")).AlreadyHandled);
        Assert.False((await LookAsync(Lan, "2")).AlreadyHandled);
    }

    [Fact]
    public async Task A_duplicate_is_recognised_however_old_its_version()
    {
        await TakeTurnAsync(Lan, "1");
        await TakeTurnAsync(Lan, "2");

        var again = await Store.CommitAsync(Turn(Key(Lan, "1"), 0), Cancellation);

        Assert.Equal(CommitOutcome.AlreadyHandled, again.Outcome);
    }

    [Fact]
    public async Task The_same_activity_id_in_two_conversations_is_two_activities()
    {
        await TakeTurnAsync(Lan, "1", "for Lan");
        await TakeTurnAsync(Minh, "1", "for Minh");

        Assert.Equal(["for Lan"], await RepliesAsync(Lan, "1"));
        Assert.Equal(["for Minh"], await RepliesAsync(Minh, "1"));
    }

    [Fact]
    public async Task A_turn_that_began_too_early_writes_nothing()
    {
        await TakeTurnAsync(Lan, "1");
        await TakeTurnAsync(Lan, "2");

        var late = await Store.CommitAsync(
            Turn(Key(Lan, "3"), 1, "lost") with { Effects = [Effect.Count("late")] }, Cancellation);

        Assert.Equal(CommitOutcome.Conflict, late.Outcome);
        Assert.Empty(late.Rows);
        var now = await LookAsync(Lan, "3");
        Assert.Equal((false, 2), (now.AlreadyHandled, now.Version));
        Assert.Equal("lasting after 2", Text(now.State?.Lasting));
        Assert.Empty(await RepliesAsync(Lan, "3"));
        Assert.Equal(0, await CountedAsync(Store, new DateOnly(2026, 11, 20), "late"));
    }

    [Fact]
    public async Task A_turn_that_knows_of_a_state_there_is_not_is_a_conflict()
    {
        var result = await Store.CommitAsync(Turn(Key(Lan, "1"), 3), Cancellation);

        Assert.Equal(CommitOutcome.Conflict, result.Outcome);
        Assert.Equal(0, (await LookAsync(Lan)).Version);
    }

    [Fact]
    public async Task A_turn_that_cannot_be_stored_leaves_nothing_and_takes_nobody_with_it()
    {
        var broken = Turn(Key(Lan, "1"), 0, "half") with
        {
            Replies = [new OutgoingReply("zalo", Bytes("half")), new OutgoingReply("zalo", null!)],
            Effects = [Effect.Count("half")],
        };
        var bad = Store.CommitAsync(broken, Cancellation);
        var good = Enumerable.Range(0, 20)
            .Select(i => Store.CommitAsync(Turn(Key($"{Minh}{i}", "1"), 0, "whole"), Cancellation)).ToList();

        await Assert.ThrowsAnyAsync<Exception>(() => bad);
        Assert.All(await Task.WhenAll(good), result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
        Assert.Equal(new TurnStart(AlreadyHandled: false, Version: 0, State: null), await LookAsync(Lan, "1"));
        Assert.Empty(await RepliesAsync(Lan, "1"));
        Assert.Equal(0, await CountedAsync(Store, new DateOnly(2026, 11, 20), "half"));
        await TakeTurnAsync(Lan, "1", "whole");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("zalo:1 ")]
    [InlineData("'; DROP TABLE inbound; --")]
    [InlineData("\"{}[]$:*?%_\\")]
    [InlineData("nul\0inside")]
    [InlineData("nul\0other")]
    [InlineData("line\r\nbreak\tand tab")]
    [InlineData("Vi\u1ec7t")]
    [InlineData("Vie\u0323\u0302t")]
    [InlineData("👧🏽‍🦱 \u202eright to left")]
    [InlineData("half a pair \ud83d")]
    public async Task Ids_may_hold_any_characters(string odd)
    {
        await TakeTurnAsync("zalo:1", "1", "ordinary");
        await TakeTurnAsync(odd, odd, "odd");
        await TakeTurnAsync(odd + "1", odd + "1", "neighbour");

        Assert.True((await LookAsync(odd, odd)).AlreadyHandled);
        Assert.False((await LookAsync(odd, odd + "2")).AlreadyHandled);
        Assert.Equal(["odd"], await RepliesAsync(odd, odd));
        Assert.Equal(["neighbour"], await RepliesAsync(odd + "1", odd + "1"));
        Assert.Equal(["ordinary"], await RepliesAsync("zalo:1", "1"));
    }

    [Fact]
    public async Task Ids_that_only_look_alike_are_different()
    {
        string[] alike = ["Vi\u1ec7t", "Vie\u0323\u0302t", "vi\u1ec7t", "Vi\u1ec7t ", "Vi\u1ec7t\0", new string('x', 5000)];
        foreach (var id in alike)
        {
            await TakeTurnAsync(id, "1", id);
        }

        foreach (var id in alike)
        {
            Assert.Equal([id], await RepliesAsync(id, "1"));
            Assert.Equal(1, (await LookAsync(id)).Version);
        }
    }

    [Fact]
    public async Task A_store_that_works_can_prove_it()
    {
        await Store.ProbeAsync(Cancellation);
        await Store.ProbeAsync(Cancellation);
    }
}
