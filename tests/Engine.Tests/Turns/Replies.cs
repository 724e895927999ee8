using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Turns;

public sealed class Replies
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, 999, TimeSpan.FromHours(7));

    [Fact]
    public void A_reply_goes_back_where_the_activity_came_from()
    {
        var inbound = Say.Message("hello", id: "in-1") with { ServiceUrl = "https://service.example/" };

        var reply = Assert.Single(Stamped(inbound, Say.Reply("one")));

        Assert.Equal("in-1", reply.ReplyToId);
        Assert.Equal(inbound.ChannelId, reply.ChannelId);
        Assert.Same(inbound.Conversation, reply.Conversation);
        Assert.Same(inbound.Recipient, reply.From);
        Assert.Same(inbound.From, reply.Recipient);
        Assert.Null(reply.ServiceUrl);
        Assert.Equal("one", reply.Text);
    }

    [Fact]
    public void Ids_come_from_the_inbound_id_so_that_running_again_gives_the_same()
    {
        var inbound = Say.Message("hello", id: "in-1");

        Assert.Equal(["in-1.1", "in-1.2", "in-1.3"], Stamped(inbound, Three).Select(reply => reply.Id));
        Assert.Equal(Stamped(inbound, Three).Select(reply => reply.Id), Stamped(inbound, Three).Select(reply => reply.Id));
    }

    [Fact]
    public void Timestamps_are_utc_and_strictly_increase() => Assert.Equal(
        ["2026-11-20T03:00:00.999Z", "2026-11-20T03:00:01.000Z", "2026-11-20T03:00:01.001Z"],
        Stamped(Say.Message("hello"), Three).Select(reply => reply.Timestamp));

    [Theory]
    [InlineData("2026-11-20T03:00:00.999Z", "2026-11-20T03:00:01.000Z")]
    [InlineData("2026-11-20T03:00:05.000Z", "2026-11-20T03:00:05.001Z")]
    [InlineData("2026-11-20T03:00:00.000Z", "2026-11-20T03:00:00.999Z")]
    [InlineData("2036-11-20T03:00:00.000Z", "2026-11-20T03:00:00.999Z")]
    [InlineData("yesterday", "2026-11-20T03:00:00.999Z")]
    public void A_reply_is_later_than_what_it_answers_unless_that_is_from_far_ahead(string asked, string answered) =>
        Assert.Equal(answered, Assert.Single(Stamped(Say.Message("hello") with { Timestamp = asked }, Say.Reply("one"))).Timestamp);

    [Fact]
    public void A_stored_reply_reads_as_it_was_written()
    {
        var inbound = Say.Message("hello");
        var reply = Assert.Single(Stamped(inbound, Say.Reply("Gọi 111 nhé 😢")));

        var stored = OutboxJson.Write(reply, inbound);

        Assert.Equal("test", stored.Channel);
        Assert.Contains("Gọi", System.Text.Encoding.UTF8.GetString(stored.Activity), StringComparison.Ordinal);
        var read = OutboxJson.Read(new OutboxRow(1, "test/c1", stored.Channel, stored.Activity, Sent: false));
        Assert.Equal(reply, read);
    }

    [Theory]
    [InlineData(null, "c", "test")]
    [InlineData("", "c", "test")]
    [InlineData("a", null, "test")]
    [InlineData("a", "", "test")]
    [InlineData("a", "c", null)]
    [InlineData("a", "c", "")]
    public void An_activity_without_its_ids_is_a_bug_of_the_channel(string? id, string? conversation, string? channel)
    {
        var activity = new Activity
        {
            Type = ActivityTypes.Message,
            Id = id,
            ChannelId = channel,
            Conversation = new ConversationAccount { Id = conversation },
        };

        Assert.Throws<ArgumentException>(() => Inbound.KeyOf(activity));
        Assert.Throws<ArgumentException>(() => Inbound.KeyOf(activity with { Conversation = null }));
    }

    [Fact]
    public void The_seed_depends_on_the_conversation_the_activity_and_the_turn_and_on_nothing_else()
    {
        var seeds = new[] { Seed("c", "a", 1), Seed("c", "a", 2), Seed("c", "b", 1), Seed("d", "a", 1), Seed("c\na", "", 1) };

        Assert.Equal(seeds.Length, seeds.Distinct().Count());
        Assert.Equal(seeds[0], Seed("c", "a", 1));

        static int Seed(string conversation, string activity, long turns) => Inbound.SeedOf(new InboundKey(conversation, activity), turns);
    }

    private static Activity[] Three => [Say.Reply("one"), Say.Reply("two"), Say.Reply("three")];

    private static IReadOnlyList<Activity> Stamped(Activity inbound, params Activity[] replies) => Stage.BotOf(new Station(dialog =>
    {
        foreach (var reply in replies)
        {
            dialog.Turn.Send(reply);
        }
    })).Run(inbound, new ConversationState(), Now, seed: 0).Replies;
}
