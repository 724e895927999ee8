using AwarenessBot.Channels.Messenger;
using AwarenessBot.Testing;
using AwarenessBot.Simulators.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

public sealed class MessengerProfileTests
{
    [Fact]
    public async Task The_page_is_set_up_once_and_found_as_it_should_be_afterwards()
    {
        await using var platform = await MessengerSimulator.StartAsync(new FakeTime());

        var first = await ApplyAsync(platform);
        var second = await ApplyAsync(platform);

        Assert.Equal(["get_started: set", "greeting: set", "ice_breakers: set", "persistent_menu: set"], first.Lines.Take(4));
        Assert.Equal(4, second.Lines.Count(line => line.EndsWith(": as it should be", StringComparison.Ordinal)));
        Assert.True(first.IsDone && second.IsDone);
        Assert.Equal(1, platform.ProfileWrites);
        Assert.Equal("get_started", platform.Profile["get_started"]?["payload"]?.GetValue<string>());
        Assert.Equal(4, platform.Profile["ice_breakers"]?[0]?["call_to_actions"]?.AsArray().Count);
        Assert.Equal("of messenger_menu_help", platform.Profile["persistent_menu"]?[0]?["call_to_actions"]?[0]?["payload"]?.GetValue<string>());
    }

    [Fact]
    public async Task Only_what_has_changed_is_written()
    {
        await using var platform = await MessengerSimulator.StartAsync(new FakeTime());
        await ApplyAsync(platform);

        var report = await ApplyAsync(platform, id => id == "messenger_greeting" ? "another" : $"of {id}");

        Assert.Contains("greeting: set", report.Lines);
        Assert.Contains("persistent_menu: as it should be", report.Lines);
    }

    [Fact]
    public async Task A_page_that_sends_its_events_elsewhere_is_noticed()
    {
        await using var platform = await MessengerSimulator.StartAsync(new FakeTime());
        platform.SubscribedFields = ["messages"];
        var missing = await ApplyAsync(platform);
        platform.SubscribedFields = null;
        var none = await ApplyAsync(platform);

        Assert.False(missing.IsDone);
        Assert.Contains("not subscribed, and the bot does not work without it: messaging_postbacks", missing.Lines);
        Assert.Contains("not subscribed, better with it: message_echoes", missing.Lines);
        Assert.False(none.IsDone);
    }

    [Fact]
    public async Task A_phrase_too_long_or_missing_is_named_and_nothing_is_written()
    {
        await using var platform = await MessengerSimulator.StartAsync(new FakeTime());

        var report = await ApplyAsync(platform, id => id == "messenger_greeting" ? new string('a', 161) : "");

        Assert.False(report.IsDone);
        Assert.Contains("the phrase messenger_greeting has 161 characters, 160 are allowed", report.Lines);
        Assert.Contains("the phrase messenger_menu_help is missing", report.Lines);
        Assert.Equal(0, platform.Requests);
    }

    [Fact]
    public async Task What_the_platform_refuses_is_said_by_its_code()
    {
        await using var platform = await MessengerSimulator.StartAsync(new FakeTime());

        var report = await ApplyAsync(platform, settings: Cast.Settings(options => (options.GraphUrl, options.PageToken) = (platform.Url, "EAAWRONG")));

        Assert.Equal(["the profile could not be read: graph_190_463", "the subscriptions could not be read: graph_190_463"], report.Lines);
        Assert.False(report.IsDone);
    }

    private static async Task<ProfileReport> ApplyAsync(MessengerSimulator platform, Func<string, string>? text = null, MessengerSettings? settings = null)
    {
        settings ??= Cast.Settings(options => options.GraphUrl = platform.Url);
        using var profile = new MessengerProfile(new GraphClient(settings), settings, text ?? (id => $"of {id}"));
        return await profile.ApplyAsync(TestContext.Current.CancellationToken);
    }
}
