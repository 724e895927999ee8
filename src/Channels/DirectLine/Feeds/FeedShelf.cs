using System.Collections.Concurrent;
using System.Text.Json;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Channels.DirectLine.Feeds;

/// <summary>
/// The feeds of all conversations with somebody in them. Replies wait in the outbox until they have left; so after a restart
/// the feeds are made again from what still waits there.
/// </summary>
internal sealed class FeedShelf(IOutbox outbox, TimeProvider time)
{
    private const int PageSize = 500;

    private readonly ConcurrentDictionary<string, Feed> _feeds = new(StringComparer.Ordinal);
    private readonly List<long> _left = [];
    private readonly List<long> _handedOut = [];

    /// <summary>The feed of a conversation, if there is anything to give or was lately.</summary>
    public Feed? Find(string conversation) => _feeds.GetValueOrDefault(conversation);

    /// <summary>The feed of a conversation; made when there is none.</summary>
    public Feed Open(string conversation)
    {
        while (true)
        {
            var now = time.GetUtcNow();
            var feed = _feeds.GetOrAdd(conversation, static (id, now) => new Feed(id, Watermark.Before(now)), now);
            if (feed.TryTouch(now))
            {
                return feed;
            }

            _feeds.TryRemove(KeyValuePair.Create(conversation, feed));
        }
    }

    /// <summary>Puts back what waits in the outbox: at the start, before anybody is let in.</summary>
    /// <exception cref="StorageException">It cannot be read now.</exception>
    public async Task RestoreAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        for (var after = 0L; ;)
        {
            var page = await outbox.WaitingAsync(DirectLineRoom.ChannelId, after, PageSize, cancellation);
            if (page.Count == 0)
            {
                return;
            }

            foreach (var waiting in page)
            {
                Restore(waiting, now);
            }

            after = page[^1].Row;
        }
    }

    /// <summary>Lets go of what is past its time, and tells the outbox what has left.</summary>
    /// <exception cref="StorageException">It cannot be told now; it will be the next time.</exception>
    public async Task TendAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        foreach (var (conversation, feed) in _feeds)
        {
            if (feed.Sweep(now))
            {
                _feeds.TryRemove(KeyValuePair.Create(conversation, feed));
            }

            var (left, given) = feed.Collect();
            _left.AddRange(left);
            _handedOut.AddRange(given);
        }

        await Task.WhenAll(_handedOut.Select(row => outbox.NoteAsync(row, new SendProgress(1, 0, default), cancellation)));
        _handedOut.Clear();
        if (_left.Count > 0)
        {
            await outbox.MarkSentAsync(_left, now, cancellation);
            _left.Clear();
        }
    }

    private void Restore(PendingReply waiting, DateTimeOffset now)
    {
        var conversation = waiting.Conversation[(DirectLineRoom.ChannelId.Length + 1)..];
        if (Read(waiting) is { } reply && Timestamps.Read(reply.Timestamp) is { } stamp && now - stamp < Feed.WaitingKept)
        {
            var before = stamp.ToUnixTimeMilliseconds() - 1;
            _feeds.GetOrAdd(conversation, static (id, before) => new Feed(id, before), before)
                .Restore(reply, waiting.Row, waiting.Progress.Parts > 0, now);
        }
        else
        {
            // Too late for whoever it was said to, and not for whoever comes now.
            _left.Add(waiting.Row);
        }
    }

    private static Activity? Read(PendingReply waiting)
    {
        try
        {
            return OutboxJson.Read(waiting.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
