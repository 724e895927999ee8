namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>There are only so many streams, and nobody misses an answer for it.</summary>
public sealed class StreamLimitTests
{
    private const string InAll = "Channels:DirectLine:StreamsAtOnce";
    private const string OfAddress = "Channels:DirectLine:AddressStreamsAtOnce";
    private const string Forwarded = "X-Forwarded-For";

    [Fact]
    public async Task Where_all_places_are_taken_a_stream_is_given_what_waits_and_closed()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings[InAll] = "1");
        var lan = await running.OpenAsync();
        using var first = await Streams.ListenAsync(lan);
        var minh = await running.OpenAsync();
        await minh.SayAsync(RunningDirectLine.Danger, "a");

        using var second = await Streams.ListenAsync(minh);
        var told = await Streams.FrameAsync(second);

        Assert.Equal(["bot conversationUpdate: ", "user em đang ở trên cầu", "bot message: em đang ở trên cầu", "bot Gọi 111"], told.Said);
        Assert.Equal((4001, "full"), await Streams.ClosedAsync(second));
        await minh.SayAsync(RunningDirectLine.Danger, "b");
        Assert.Equal(3, (await minh.PollAsync(told.Watermark)).Activities.Count);
        await lan.SayAsync("một", "a");
        Assert.Equal(["bot conversationUpdate: ", "user một", "bot message: một"], await Streams.HearAsync(first, 3));
    }

    [Fact]
    public async Task A_place_given_back_is_there_for_the_next()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings[InAll] = "1");
        var lan = await running.OpenAsync();
        using (await Streams.ListenAsync(lan))
        {
        }

        var minh = await running.OpenAsync();
        var isClosed = true;
        for (var (next, i) = (minh, 0); isClosed; (next, i) = (await minh.ReconnectAsync(), i + 1))
        {
            // The bot sees only after a moment that the other has gone.
            using var socket = await Streams.ListenAsync(next);
            await minh.SayAsync(RunningDirectLine.Danger, $"{i}");
            isClosed = await Streams.ClosesAsync(socket);
        }
    }

    [Fact]
    public async Task One_address_does_not_take_everybodys_place()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings[OfAddress] = "1");
        var lines = new[] { await running.OpenAsync(), await running.OpenAsync(), await running.OpenAsync() };
        using var first = await Streams.ListenAsync(lines[0], (Forwarded, "198.51.100.7"));
        using var other = await Streams.ListenAsync(lines[1], (Forwarded, "198.51.100.8"));
        using var unknown = await Streams.ListenAsync(lines[2]);

        using var same = await Streams.ListenAsync(await running.OpenAsync(), (Forwarded, "198.51.100.7"));

        Assert.Single(await Streams.HearAsync(same, 1));
        Assert.Equal((4001, "full"), await Streams.ClosedAsync(same));
        foreach (var (line, socket) in lines.Zip([first, other, unknown]))
        {
            await line.SayAsync("một", "a");
            Assert.Equal(["bot conversationUpdate: ", "user một", "bot message: một"], await Streams.HearAsync(socket, 3));
        }
    }

    [Fact]
    public async Task Whoever_collects_tickets_runs_out_of_them_and_not_of_answers()
    {
        await using var running = await RunningDirectLine.StartAsync(change: settings => settings[InAll] = "2");
        var lines = new[] { await running.OpenAsync(), await running.OpenAsync(), await running.OpenAsync() };
        await lines[2].SayAsync(RunningDirectLine.Danger, "a");

        Assert.Equal([true, true, false], lines.Select(line => line.StreamUrl is not null));
        Assert.Equal(4, (await lines[2].PollAsync()).Activities.Count);
        using (await Streams.ListenAsync(lines[0]))
        {
            Assert.NotNull((await lines[2].ReconnectAsync()).StreamUrl);
        }

        // A minute later nobody needs those any more that were not used.
        Assert.Null((await lines[2].ReconnectAsync()).StreamUrl);
        running.Clock.Advance(TimeSpan.FromSeconds(66));
        Assert.NotNull((await lines[2].ReconnectAsync()).StreamUrl);
    }
}
