using AwarenessBot.Simulators.Recording;

namespace AwarenessBot.Host.Tests.Web;

/// <summary>
/// What a talk in the bot's own pages lives through, in Chromium. What each scene looks at stands in <c>tests/Web.Clients/survival.mjs</c>.
/// </summary>
public sealed class BrowserSurvivalTests(BrowserStage stage) : IClassFixture<BrowserStage>
{
    [Fact]
    public Task A_minute_without_a_line_loses_nothing_doubles_nothing_and_shows_111() => stage.SeeAsync("a_minute_without_a_line");

    [Fact]
    public Task Answers_that_are_lost_on_the_way_are_fetched_again() => stage.SeeAsync("answers_lost_on_the_way");

    [Fact]
    public Task Two_tabs_are_two_conversations() => stage.SeeAsync("two_tabs");

    [Fact]
    public Task At_400_percent_nothing_is_lost_and_nothing_scrolls_to_the_side() => stage.SeeAsync("nothing_is_lost_at_400_percent");

    [Fact]
    public async Task A_restart_of_the_bot_is_lived_through()
    {
        using var folder = new TemporaryFolder();
        var running = await RunningBot.StartAsync(over: folder);
        var address = running.Client.BaseAddress ?? throw new InvalidOperationException("No address.");
        try
        {
            await stage.SeeAsync("the_bot_is_started_again", address, async what =>
            {
                if (what == "stop")
                {
                    await running.DisposeAsync();
                }
                else
                {
                    running = await RunningBot.StartAsync(over: folder, settings: [$"--urls={address.GetLeftPart(UriPartial.Authority)}"]);
                }
            });
        }
        finally
        {
            await running.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_page_left_open_for_a_day_is_answered()
    {
        var clock = new JumpingTime(TimeProvider.System);
        await using var running = await RunningBot.StartAsync(clock: clock);
        await stage.SeeAsync("the_page_is_left_open_for_a_day", running.Client.BaseAddress, _ =>
        {
            clock.Leap(TimeSpan.FromDays(1));
            return Task.CompletedTask;
        });
    }
}
