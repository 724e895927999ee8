using System.Collections.Concurrent;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing;

namespace AwarenessBot.Channels.Tests.Messenger;

/// <summary>Says what the test's clock says, but lets timers run: a receiver waits for its turns on the real clock.</summary>
internal sealed class WaitingTime(FakeTime time) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();
}

/// <summary>Writes down what a sender is told, and sends nothing.</summary>
internal sealed class ListeningSender : ISender
{
    private readonly ConcurrentQueue<(string Channel, InboundKey Inbound, TurnOutcome Outcome)> _taken = new();
    private readonly ConcurrentQueue<(string Channel, long Row, int Part)> _seen = new();

    public IReadOnlyList<(string Channel, InboundKey Inbound, TurnOutcome Outcome)> Taken => [.. _taken];

    public IReadOnlyList<(string Channel, long Row, int Part)> SeenParts => [.. _seen];

    public void Take(string channel, InboundKey inbound, TurnOutcome outcome) => _taken.Enqueue((channel, inbound, outcome));

    public void Seen(string channel, long row, int part) => _seen.Enqueue((channel, row, part));
}

/// <summary>Remembers until the test is over.</summary>
internal sealed class ShortMemory : IChannelMemory
{
    private readonly ConcurrentDictionary<(string, string), Remembered> _kept = new();

    /// <summary>While it is down, nothing is read or written.</summary>
    public bool IsDown { get; set; }

    public Task<Remembered?> ReadAsync(string channel, string name, CancellationToken cancellation) => IsDown
        ? Task.FromException<Remembered?>(new StorageException("down"))
        : Task.FromResult(_kept.GetValueOrDefault((channel, name)));

    public Task<bool> TryWriteAsync(string channel, string name, byte[] value, long expectedVersion, CancellationToken cancellation)
    {
        if (IsDown)
        {
            return Task.FromException<bool>(new StorageException("down"));
        }

        var isNew = (_kept.GetValueOrDefault((channel, name))?.Version ?? 0) == expectedVersion;
        if (isNew)
        {
            _kept[(channel, name)] = new Remembered(value, expectedVersion + 1);
        }

        return Task.FromResult(isNew);
    }
}

/// <summary>Every address under <c>/pictures/</c> has a picture; its tag is the address, and what has been repainted has another.</summary>
internal sealed class PaintedPictures : IPictures
{
    public string Edition { get; set; } = "1";

    public Picture? Find(string contentUrl) => contentUrl.StartsWith("/pictures/", StringComparison.Ordinal)
        ? new Picture([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0], $"{contentUrl}#{Edition}")
        : null;
}

/// <summary>Replies as the bot makes them, addressed to a person.</summary>
internal static class Reply
{
    public static Activity To(string person, string text, params string[] choices) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        From = new ChannelAccount { Id = Cast.Page, Role = "bot" },
        Recipient = new ChannelAccount { Id = person, Role = "user" },
        SuggestedActions = choices.Length == 0 ? null : new SuggestedActions { Actions = [.. choices.Select(CardAction.Say)] },
    };

    public static Activity Picture(string person, string address, string inWords, params string[] choices) =>
        To(person, "", choices) with { Attachments = [Attachment.Picture(address, inWords)] };
}
