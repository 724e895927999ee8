using System.Text;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Tokens;
using AwarenessBot.Simulators.Zalo;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.Zalo;

public sealed class TokenKeeperTests : IAsyncLifetime
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private ZaloBench Bench { get; set; } = null!;

    private SimulatedOAuth OAuth => Bench.Zalo.OAuth;

    public async ValueTask InitializeAsync() => Bench = await ZaloBench.StartAsync();

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task The_first_token_is_bought_with_the_one_from_the_settings_and_kept()
    {
        using var keeper = Bench.NewKeeper();

        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(keeper));
        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(keeper));

        Assert.Equal(1, OAuth.Asked);
        Assert.Equal(TokenTrouble.None, keeper.Health.State);
        Assert.False(keeper.Health.Alarm);
    }

    [Fact]
    public async Task Nothing_that_is_kept_can_be_read_without_the_secret()
    {
        using var keeper = Bench.NewKeeper();
        await AccessOf(keeper);

        var kept = Encoding.Latin1.GetString([.. Bench.Memory.Everything.SelectMany(bytes => bytes)]);
        Assert.DoesNotContain("FAKE", kept, StringComparison.Ordinal);
        Assert.Null(new TokenSeal("another secret").Open(Bench.Memory.Of("tokens")!));
        Assert.Equal("FAKE-REFRESH-TOKEN-0000", new TokenSeal(SimulatedOAuth.AppSecret).Open(Bench.Memory.Of("tokens")!)?.Previous);
    }

    [Fact]
    public async Task After_a_restart_nothing_is_asked()
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        using var after = Bench.NewKeeper();

        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(after));
        Assert.Equal(1, OAuth.Asked);
    }

    [Fact]
    public async Task Tokens_are_renewed_five_hours_early()
    {
        using var keeper = Bench.NewKeeper();
        await AccessOf(keeper);

        Bench.Time.Advance(TimeSpan.FromHours(20) - TimeSpan.FromSeconds(1));
        await keeper.TendAsync(Now);
        Assert.Equal(1, OAuth.Asked);
        Bench.Time.Advance(TimeSpan.FromSeconds(1));
        await keeper.TendAsync(Now);

        Assert.Equal(2, OAuth.Asked);
        Assert.Equal("FAKE-ACCESS-TOKEN-0002", await AccessOf(keeper));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_past_its_time_is_not_used(bool asNumber)
    {
        OAuth.WritesNumbers = asNumber;
        using var keeper = Bench.NewKeeper();
        await AccessOf(keeper);

        Bench.Time.Advance(TimeSpan.FromHours(25) - TimeSpan.FromSeconds(1));
        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(keeper));
        Bench.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("FAKE-ACCESS-TOKEN-0002", await AccessOf(keeper));
    }

    [Fact]
    public async Task A_shorter_life_is_renewed_after_four_fifths()
    {
        OAuth.AccessLife = TimeSpan.FromMinutes(10);
        using var keeper = Bench.NewKeeper();
        await AccessOf(keeper);

        Bench.Time.Advance(TimeSpan.FromMinutes(7.9));
        await keeper.TendAsync(Now);
        Assert.Equal(1, OAuth.Asked);
        Bench.Time.Advance(TimeSpan.FromMinutes(0.1));
        await keeper.TendAsync(Now);

        Assert.Equal(2, OAuth.Asked);
        Assert.InRange(keeper.UntilNext(), TimeSpan.FromMinutes(7.9), TimeSpan.FromMinutes(8));
    }

    [Fact]
    public async Task A_token_zalo_refuses_is_replaced_once_however_many_ask()
    {
        using var keeper = Bench.NewKeeper();
        var refused = await AccessOf(keeper);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keeper.ReplaceAsync(refused ?? "", Now)));

        Assert.All(answers, answer => Assert.Equal("FAKE-ACCESS-TOKEN-0002", answer.Access));
        Assert.Equal(2, OAuth.Asked);
    }

    [Fact]
    public async Task Many_who_need_a_token_at_once_ask_once()
    {
        using var keeper = Bench.NewKeeper();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => keeper.AccessAsync(Now)));

        Assert.Equal(1, OAuth.Asked);
    }

    [Fact]
    public async Task What_cannot_be_written_is_not_used_and_not_lost()
    {
        Bench.Memory.CannotWrite = name => name == "tokens";
        using var keeper = Bench.NewKeeper();

        var answer = await keeper.AccessAsync(Now);
        Assert.Null(answer.Access);
        Assert.Equal((SendOutcome.RetryLater, false), (answer.Otherwise.Outcome, answer.Otherwise.InDoubt));
        Assert.Equal(TokenTrouble.Unsaved, keeper.Health.State);
        Assert.True(keeper.Health.Alarm);
        await keeper.TendAsync(Now);
        Assert.Equal(1, OAuth.Asked);

        Bench.Memory.CannotWrite = _ => false;
        await keeper.TendAsync(Now);

        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(keeper));
        Assert.Equal(TokenTrouble.None, keeper.Health.State);
        using var restarted = Bench.NewKeeper();
        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(restarted));
        Assert.Equal(1, OAuth.Asked);
    }

    [Fact]
    public async Task A_store_that_cannot_be_read_is_tried_again()
    {
        Bench.Memory.CannotRead = true;
        using var keeper = Bench.NewKeeper();

        Assert.Equal(SendResult.RetryLater("storage"), (await keeper.AccessAsync(Now)).Otherwise);
        Bench.Memory.CannotRead = false;
        Bench.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.NotNull(await AccessOf(keeper));
    }

    [Fact]
    public async Task An_answer_lost_before_the_token_was_spent_is_asked_for_again()
    {
        Bench.Zalo.Faults.Next("access_token", SimulatedFault.HangUp);
        using var keeper = Bench.NewKeeper();

        Assert.NotNull(await AccessOf(keeper));
        Assert.Equal(1, OAuth.Asked);
    }

    [Theory]
    [InlineData(SimulatedFault.HangUpAfterwards)]
    [InlineData(SimulatedFault.SilenceAfterwards)]
    public async Task An_answer_lost_after_the_token_was_spent_needs_consent_and_says_so(SimulatedFault fault)
    {
        Bench.Zalo.Faults.Next("access_token", fault);
        Bench.OAuthTimeout = TimeSpan.FromSeconds(fault == SimulatedFault.SilenceAfterwards ? 3 : 30);
        using var keeper = Bench.NewKeeper();

        var answer = await keeper.AccessAsync(Now);

        Assert.Equal(SendResult.Misconfigured("zalo_consent_needed"), answer.Otherwise);
        Assert.Equal((TokenTrouble.ConsentNeeded, true), (keeper.Health.State, keeper.Health.Alarm));
        Assert.Equal(2, OAuth.Asked);
        var line = Assert.Single(Bench.TokenLog.Lines, line => line.Level == LogLevel.Critical);
        Assert.Contains("consents again", line.Everything, StringComparison.Ordinal);
        Assert.All(Bench.TokenLog.Lines, every => Assert.DoesNotContain("FAKE", every.Everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_consent_is_needed_zalo_is_asked_once_an_hour()
    {
        var spent = OAuth.RefreshToken;
        OAuth.Consent();
        using var keeper = Bench.NewKeeper(spent);

        for (var send = 0; send < 10; send++)
        {
            Assert.Equal(SendOutcome.Misconfigured, (await keeper.AccessAsync(Now)).Otherwise.Outcome);
        }

        Assert.Equal(1, OAuth.Asked);
        Bench.Time.Advance(TimeSpan.FromHours(1));
        await keeper.AccessAsync(Now);
        Assert.Equal(2, OAuth.Asked);
    }

    [Theory]
    [InlineData(SimulatedFault.ServerError)]
    [InlineData(SimulatedFault.Garbage)]
    [InlineData(SimulatedFault.HangUp)]
    public async Task A_zalo_that_is_ill_is_tried_again_and_nobody_has_to_consent(SimulatedFault fault)
    {
        Bench.Zalo.Faults.Next("access_token", fault, fault);
        using var keeper = Bench.NewKeeper();

        Assert.Equal(SendOutcome.RetryLater, (await keeper.AccessAsync(Now)).Otherwise.Outcome);
        Assert.Equal(TokenTrouble.Unreachable, keeper.Health.State);
        Bench.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.NotNull(await AccessOf(keeper));
    }

    [Fact]
    public async Task A_zalo_nobody_can_reach_has_spent_nothing()
    {
        using var keeper = Bench.NewKeeper(oauthUrl: "http://127.0.0.1:1");

        Assert.Equal(SendResult.RetryLater("zalo_token_unreachable"), (await keeper.AccessAsync(Now)).Otherwise);
    }

    [Fact]
    public async Task A_token_that_still_lives_is_used_while_renewing_fails()
    {
        using var keeper = Bench.NewKeeper();
        await AccessOf(keeper);
        Bench.Time.Advance(TimeSpan.FromHours(21));
        Bench.Zalo.Faults.Next("access_token", SimulatedFault.ServerError, SimulatedFault.ServerError);

        await keeper.TendAsync(Now);

        Assert.Equal("FAKE-ACCESS-TOKEN-0001", await AccessOf(keeper));
        Assert.Equal(TokenTrouble.Unreachable, keeper.Health.State);
    }

    [Fact]
    public async Task A_refresh_token_that_dies_is_announced_fourteen_days_before_once_a_day()
    {
        using var keeper = Bench.NewKeeper();
        await AccessOf(keeper);
        Assert.Equal(89, keeper.Health.DaysLeft);
        Bench.Time.Advance(TimeSpan.FromDays(74));
        Assert.False(keeper.Health.Alarm);
        Bench.Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal((14, true), (keeper.Health.DaysLeft, keeper.Health.Alarm));
        Bench.Zalo.Faults.Next("access_token", [.. Enumerable.Repeat(SimulatedFault.ServerError, 20)]);

        await keeper.TendAsync(Now);
        Bench.Time.Advance(TimeSpan.FromHours(1));
        await keeper.TendAsync(Now);
        Bench.Time.Advance(TimeSpan.FromDays(1));
        await keeper.TendAsync(Now);

        Assert.Equal(2, Bench.TokenLog.Lines.Count(line => line.EventId == 5216));
    }

    [Fact]
    public async Task A_bot_that_was_off_for_three_months_needs_consent()
    {
        using var before = Bench.NewKeeper();
        await AccessOf(before);
        Bench.Time.Advance(TimeSpan.FromDays(91));
        using var keeper = Bench.NewKeeper();

        Assert.Equal(SendResult.Misconfigured("zalo_consent_needed"), (await keeper.AccessAsync(Now)).Otherwise);
        Assert.True(keeper.Health.DaysLeft < 0);
    }

    private static async Task<string?> AccessOf(TokenKeeper keeper) => (await keeper.AccessAsync(Now)).Access;
}
