using System.Net;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class LimitTests
{
    [Fact]
    public async Task Too_many_at_once_are_told_to_wait_and_danger_never_is()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings["Channels:DirectLine:MessagesAtOnce"] = "3");
        var line = await running.OpenAsync();
        await line.SayAsync("một", "1");
        await line.SayAsync("hai", "2");

        using var refused = await line.TrySayAsync("một câu kín", "3");
        for (var i = 0; i < 10; i++)
        {
            await line.SayAsync(RunningDirectLine.Danger, $"d{i}");
        }

        Assert.Equal("2", refused.Headers.RetryAfter?.ToString());
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), await RunningDirectLine.RefusalAsync(refused));
        running.Clock.Advance(TimeSpan.FromSeconds(2));
        await line.SayAsync("một câu kín", "3");
        Assert.Equal(10, (await line.PollAsync()).Said.Count(said => said == "bot Gọi 111"));
        Assert.DoesNotContain("câu kín", running.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain(RunningDirectLine.Danger, running.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain(line.User, running.Logged, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_has_its_own_limit_however_many_conversations_it_opens()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings["Channels:DirectLine:AddressMessagesAtOnce"] = "4");
        running.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9, 198.51.100.7");
        var line = await running.OpenAsync();
        await line.SayAsync("một", "1");
        await line.SayAsync("hai", "2");
        await line.SayAsync("ba", "3");

        var other = await running.OpenAsync();
        using var refused = await other.TrySayAsync("bốn", "4");
        await other.SayAsync(RunningDirectLine.Danger, "5");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(["user em đang ở trên cầu", "bot message: em đang ở trên cầu", "bot Gọi 111"], (await other.PollAsync()).Said);
        running.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
        running.Http.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9, 198.51.100.8");
        await other.SayAsync("bốn", "4");
    }

    [Fact]
    public async Task Nobody_is_kept_from_asking_what_was_said()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings["Channels:DirectLine:MessagesAtOnce"] = "1");
        var line = await running.OpenAsync();
        for (var i = 0; i < 200; i++)
        {
            await line.PollAsync();
        }
    }

    [Theory]
    [InlineData("Channels:DirectLine:Sites:school:Secret", "short", "Secret")]
    [InlineData("Channels:DirectLine:Sites:school:Origins:0", "truong.example.vn", "Origins")]
    [InlineData("Channels:DirectLine:Sites:school:Origins:0", "https://truong.example.vn/chat", "Origins")]
    [InlineData("Channels:DirectLine:PublicUrl", "bot", "PublicUrl")]
    [InlineData("Channels:DirectLine:MessagesAtOnce", "0", "MessagesAtOnce")]
    [InlineData("Channels:DirectLine:StreamsAtOnce", "0", "StreamsAtOnce")]
    [InlineData("Channels:DirectLine:AddressStreamsAtOnce", "-1", "AddressStreamsAtOnce")]
    public async Task A_wrong_setting_stops_the_start_and_says_which_it_is(string key, string value, string named)
    {
        var thrown = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => RunningDirectLine.StartAsync(change: settings => settings[key] = value));

        Assert.Contains(named, thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("short", thrown.Message, StringComparison.Ordinal);
    }
}
