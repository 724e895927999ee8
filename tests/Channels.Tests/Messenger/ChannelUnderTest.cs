using AwarenessBot.Channels.Messenger;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Simulators.Messenger;

namespace AwarenessBot.Channels.Tests.Messenger;

/// <summary>The sending side alone, against the simulated platform. Everybody in the cast has just written.</summary>
internal sealed class ChannelUnderTest : IAsyncDisposable
{
    private readonly GraphClient _graph;

    private ChannelUnderTest(MessengerSimulator platform, FakeTime time, MessengerSettings settings, ShortMemory memory)
    {
        (Platform, Time, Memory) = (platform, time, memory);
        _graph = new GraphClient(settings);
        Channel = new MessengerChannel(
            settings, _graph, new UploadedPictures(_graph, memory, time, new ListeningLog<UploadedPictures>()), Pictures, time, Log);
    }

    public MessengerSimulator Platform { get; }

    public FakeTime Time { get; }

    public ShortMemory Memory { get; }

    public PaintedPictures Pictures { get; } = new();

    public ListeningLog<MessengerChannel> Log { get; } = new();

    public MessengerChannel Channel { get; }

    public static async Task<ChannelUnderTest> StartAsync(Action<MessengerOptions>? change = null)
    {
        var time = new FakeTime();
        var platform = await MessengerSimulator.StartAsync(time);
        platform.Hears(Cast.Lan);
        platform.Hears(Cast.Minh);
        return Over(platform, time, new ShortMemory(), change);
    }

    /// <summary>The bot starts again: what it had in mind is gone, what it remembered is not.</summary>
    public ChannelUnderTest StartAgain() => Over(Platform, Time, Memory, null);

    public Task<SendResult> SendAsync(Activity reply, int part = 0, DateTimeOffset? lastHeard = null) => Channel.SendAsync(
        new Delivery(41, part, reply, lastHeard ?? Time.GetUtcNow()), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _graph.Dispose();
        await Platform.DisposeAsync();
    }

    private static ChannelUnderTest Over(MessengerSimulator platform, FakeTime time, ShortMemory memory, Action<MessengerOptions>? change) => new(
        platform,
        time,
        Cast.Settings(options =>
        {
            options.GraphUrl = platform.Url;
            change?.Invoke(options);
        }),
        memory);
}
