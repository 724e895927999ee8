using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Tests.DirectLine;

public sealed class FeedTests
{
    // Microsoft's client may mix up the activities of frames that arrive close together.
    [Fact]
    public async Task What_a_person_said_and_its_answer_are_never_given_apart()
    {
        const int Turns = 200;
        for (var conversation = 0; conversation < 100; conversation++)
        {
            var feed = new Feed($"c{conversation}", 0);
            var given = Task.Run(() => Listen(feed, 2 * Turns), TestContext.Current.CancellationToken);
            for (var i = 0; i < Turns; i++)
            {
                feed.AddTurn(Said("user", $"u{i}"), [Said("bot", $"b{i}")], [], DateTimeOffset.UnixEpoch);
            }

            Assert.All(await given, batch => Assert.Equal(("user", "bot"), (batch.Activities[0].From?.Role, batch.Activities[^1].From?.Role)));
        }
    }

    private static List<Batch> Listen(Feed feed, int activities)
    {
        var given = new List<Batch>();
        for (var (heard, at) = (0, 0L); heard < activities;)
        {
            var batch = feed.Take(at, DateTimeOffset.UnixEpoch.AddDays(1));
            if (batch.Activities.Count > 0)
            {
                given.Add(batch);
                (heard, at) = (heard + batch.Activities.Count, batch.Watermark);
            }
        }

        return given;
    }

    private static Activity Said(string role, string id) => new()
    {
        Type = ActivityTypes.Message,
        Id = id,
        From = new ChannelAccount { Role = role },
    };
}
