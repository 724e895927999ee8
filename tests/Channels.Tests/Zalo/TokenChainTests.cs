using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Tokens;
using AwarenessBot.Simulators.Zalo;

namespace AwarenessBot.Channels.Tests.Zalo;

/// <summary>Several processes, new consents and spoilt stores.</summary>
public sealed class TokenChainTests : IAsyncLifetime
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private ZaloBench Bench { get; set; } = null!;

    private SimulatedOAuth OAuth => Bench.Zalo.OAuth;

    public async ValueTask InitializeAsync() => Bench = await ZaloBench.StartAsync();

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task Processes_that_start_together_ask_once()
    {
        var keepers = Enumerable.Range(0, 8).Select(_ => Bench.NewKeeper()).ToList();

        await Task.WhenAll(keepers.Select(keeper => keeper.TendAsync(Now)));
        var tokens = await Task.WhenAll(keepers.Select(AccessOf));

        Assert.Equal((1, 0), (OAuth.Asked, OAuth.Refused));
        Assert.All(tokens, token => Assert.Equal("FAKE-ACCESS-TOKEN-0001", token));
        keepers.ForEach(keeper => keeper.Dispose());
    }

    [Fact]
    public async Task Processes_that_renew_early_together_ask_once()
    {
        var keepers = Enumerable.Range(0, 8).Select(_ => Bench.NewKeeper()).ToList();
        foreach (var keeper in keepers)
        {
            await AccessOf(keeper);
        }

        Bench.Time.Advance(TimeSpan.FromHours(20));
        await Task.WhenAll(keepers.Select(keeper => keeper.TendAsync(Now)));

        Assert.Equal((2, 0), (OAuth.Asked, OAuth.Refused));
        keepers.ForEach(keeper => keeper.Dispose());
    }

    [Fact]
    public async Task A_process_whose_token_is_refused_takes_the_one_another_has_bought()
    {
        using var one = Bench.NewKeeper();
        using var other = Bench.NewKeeper();
        var old = await AccessOf(one);
        await AccessOf(other);
        await other.ReplaceAsync(old ?? "", Now);

        Assert.Equal("FAKE-ACCESS-TOKEN-0002", (await one.ReplaceAsync(old ?? "", Now)).Access);
        Assert.Equal(2, OAuth.Asked);
    }

    [Fact]
    public async Task While_another_process_asks_nobody_else_does_until_it_must_be_dead()
    {
        Assert.True(await Bench.NewStore().TryLeaseAsync(Now));
        using var keeper = Bench.NewKeeper();

        Assert.Equal(SendResult.RetryLater("zalo_token_busy"), (await keeper.AccessAsync(Now)).Otherwise);
        Bench.Time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        Assert.Null(await AccessOf(keeper));
        Assert.Equal(0, OAuth.Asked);
        Bench.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.NotNull(await AccessOf(keeper));
    }

    [Fact]
    public async Task One_lease_is_given_at_a_time_and_given_back()
    {
        var (one, other) = (Bench.NewStore(), Bench.NewStore());

        var taken = await Task.WhenAll(one.TryLeaseAsync(Now), other.TryLeaseAsync(Now));
        Assert.Single(taken, true);
        await (taken[0] ? one : other).ReleaseAsync();

        Assert.True(await (taken[0] ? other : one).TryLeaseAsync(Now));
    }

    [Fact]
    public async Task Whoever_is_refused_because_another_was_faster_takes_what_that_one_got()
    {
        using var slow = Bench.NewKeeper();
        using var fast = Bench.NewKeeper();
        await AccessOf(slow);
        await AccessOf(fast);
        Bench.Time.Advance(TimeSpan.FromHours(26));
        var before = Bench.Memory.Of("tokens")!;

        // The slow one reads before the fast one writes, and finds its lease gone.
        await fast.TendAsync(Now);
        var after = Bench.Memory.Of("tokens")!;
        Bench.Memory.Spoil("tokens", _ => before);
        Bench.Memory.CannotWrite = name =>
        {
            if (name == "refreshing")
            {
                Bench.Memory.CannotWrite = _ => false;
                Bench.Memory.OnNextRead = () => Bench.Memory.Spoil("tokens", _ => after);
            }

            return false;
        };

        Assert.Equal("FAKE-ACCESS-TOKEN-0002", await AccessOf(slow));
        Assert.Equal((3, 1), (OAuth.Asked, OAuth.Refused));
        Assert.Equal(TokenTrouble.None, slow.Health.State);
    }

    [Fact]
    public async Task A_new_token_in_the_settings_begins_a_new_chain()
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        using var after = Bench.NewKeeper(OAuth.Consent());

        Assert.Equal("FAKE-ACCESS-TOKEN-0003", await AccessOf(after));
        Assert.Equal((2, 0), (OAuth.Asked, OAuth.Refused));
    }

    [Fact]
    public async Task The_new_chain_goes_on_after_the_next_restart()
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        var pasted = OAuth.Consent();
        using var after = Bench.NewKeeper(pasted);
        await AccessOf(after);
        Bench.Time.Advance(TimeSpan.FromHours(26));
        using var again = Bench.NewKeeper(pasted);

        Assert.Equal("FAKE-ACCESS-TOKEN-0004", await AccessOf(again));
        Assert.Equal(0, OAuth.Refused);
    }

    [Fact]
    public async Task A_wrong_token_in_the_settings_does_not_cost_the_chain_that_works()
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        using var after = Bench.NewKeeper("FAKE-TYPING-ERROR");

        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(after));
        Bench.Time.Advance(TimeSpan.FromHours(26));
        Assert.Equal("FAKE-ACCESS-TOKEN-0002", await AccessOf(after));

        Assert.Equal(1, OAuth.Refused);
        Assert.Single(Bench.TokenLog.Lines, line => line.EventId == 5212);
    }

    [Fact]
    public async Task A_running_process_goes_over_to_a_chain_another_has_begun()
    {
        using var running = Bench.NewKeeper();
        var old = await AccessOf(running);
        using var started = Bench.NewKeeper(OAuth.Consent());
        await AccessOf(started);

        Assert.Equal("FAKE-ACCESS-TOKEN-0003", (await running.ReplaceAsync(old ?? "", Now)).Access);
        Assert.Equal(0, OAuth.Refused);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public async Task A_store_somebody_changed_is_not_believed_and_the_settings_are(int at)
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        Bench.Memory.Spoil("tokens", kept =>
        {
            kept[at] ^= 1;
            return kept;
        });
        using var keeper = Bench.NewKeeper(OAuth.Consent());

        Assert.Equal("FAKE-ACCESS-TOKEN-0003", await AccessOf(keeper));
        Assert.Single(Bench.TokenLog.Lines, line => line.EventId == 5211);
        using var restarted = Bench.NewKeeper();
        Assert.NotNull(new TokenSeal(SimulatedOAuth.AppSecret).Open(Bench.Memory.Of("tokens")!));
    }

    [Fact]
    public async Task Another_app_secret_by_mistake_destroys_nothing()
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        using (var mistaken = Bench.NewKeeper(appSecret: "another"))
        {
            Assert.Equal(SendResult.Misconfigured("zalo_consent_needed"), (await mistaken.AccessAsync(Now)).Otherwise);
        }

        using var mended = Bench.NewKeeper();

        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(mended));
    }

    [Fact]
    public void What_holds_a_token_does_not_show_it()
    {
        var state = new TokenState
        {
            Access = "FAKE-A",
            AccessUntil = default,
            Refresh = "FAKE-R",
            ObtainedAt = default,
            Previous = "FAKE-P",
            Origin = "x",
        };

        Assert.DoesNotContain("FAKE", $"{state} {TokenAnswer.Of("FAKE")} {new RefreshAnswer.Granted("FAKE", "FAKE", default)}", StringComparison.Ordinal);
        Assert.DoesNotContain("FAKE", $"{new KeptTokens(state, 1, false)}", StringComparison.Ordinal);
    }

    private static async Task<string?> AccessOf(TokenKeeper keeper) => (await keeper.AccessAsync(Now)).Access;
}
