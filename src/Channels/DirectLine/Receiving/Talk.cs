using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Channels.DirectLine.Limits;
using AwarenessBot.Channels.DirectLine.Tokens;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.DirectLine.Receiving;

/// <summary>
/// Carries what a client says into a turn and what the turn replies into the client's feed: the echo first, then the replies,
/// and nothing before all of it is on disk.
/// </summary>
internal sealed class Talk(
    TurnPipeline pipeline, Triage triage, ITurnStore store, FeedShelf feeds, Allowance allowance, TimeProvider time, ILogger<Talk> log)
{
    private const string JoinId = "join";
    private const string Locale = "vi-VN";
    private static readonly ChannelAccount Bot = new() { Id = "bot", Role = "bot" };

    private readonly ConversationOrder _order = new();

    /// <summary>Somebody joins: the bot greets, once a conversation.</summary>
    /// <returns>Whether they had joined before.</returns>
    public async Task<bool> JoinAsync(Pass pass, string? address)
    {
        var person = PersonOf(pass);
        var joined = new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [person] };

        // Nobody is kept out by a limit: who comes when there are too many can talk, and only the greeting is saved.
        var outcome = allowance.Take(pass.Conversation, address) == TimeSpan.Zero
            ? await RunAsync(pass, new PostedActivity(joined, null, joined.Type, JoinId))
            : null;
        return outcome is { Repeated: true };
    }

    /// <summary>Somebody says something.</summary>
    /// <param name="pass">Who.</param>
    /// <param name="posted">What.</param>
    /// <param name="address">From where, for limits.</param>
    /// <param name="bytes">How much, for the log.</param>
    public async Task<Heard> HearAsync(Pass pass, PostedActivity posted, string? address, int bytes)
    {
        if (posted.Type is ActivityTypes.EndOfConversation or ActivityTypes.DeleteUserData)
        {
            return await EndAsync(pass, posted);
        }

        if (posted.Said is null && posted.Echo is null)
        {
            return new Heard(HeardKind.Taken);
        }

        var wait = allowance.Take(pass.Conversation, address);
        if (wait > TimeSpan.Zero && !await MustBeHeardAsync(pass, posted))
        {
            DirectLineLog.TurnedAway(log, bytes);
            return new Heard(HeardKind.TooMany, wait);
        }

        return await RunAsync(pass, posted) is { Saved: false } ? new Heard(HeardKind.NotSaved) : new Heard(HeardKind.Taken);
    }

    private async Task<bool> MustBeHeardAsync(Pass pass, PostedActivity posted) => posted.Said is { } said &&
        await triage.MustBeHeardAsync(Addressed(said, pass, posted.Id, time.GetUtcNow()), CancellationToken.None);

    // Not cancelled when the client hangs up: what has been read is carried out.
    private async Task<TurnOutcome?> RunAsync(Pass pass, PostedActivity posted)
    {
        // One at a time, so that stamps are given in the order in which replies are added.
        using var turn = await _order.EnterAsync(pass.Conversation, CancellationToken.None);
        var feed = feeds.Open(pass.Conversation);
        var stamp = feed.Stamp(time.GetUtcNow());
        var outcome = posted.Said is { } said
            ? await pipeline.RunAsync(Addressed(said, pass, posted.Id, stamp), CancellationToken.None)
            : null;
        var now = time.GetUtcNow();
        if (outcome is { Saved: false })
        {
            // Not marked as answers: the message is not taken, and its replies will come under these ids when it is.
            feed.AddTurn(null, [.. outcome.Replies.Select(reply => reply with { Id = $"u-{TokenSigner.NewId()}", ReplyToId = null })], [], now);
            return outcome;
        }

        var echo = posted.Echo is { } words ? Addressed(words, pass, posted.Id, stamp) with { Recipient = null } : null;
        feed.AddTurn(echo, outcome is { Repeated: false } ? outcome.Replies : [], outcome?.Rows ?? [], now);
        return outcome;
    }

    private async Task<Heard> EndAsync(Pass pass, PostedActivity posted)
    {
        // After a turn under way: its replies would come into the feed behind the end.
        using var turn = await _order.EnterAsync(pass.Conversation, CancellationToken.None);
        if (posted.Type == ActivityTypes.DeleteUserData)
        {
            try
            {
                await store.EraseAsync($"{DirectLineRoom.ChannelId}/{pass.Conversation}", CancellationToken.None);
            }
            catch (StorageException)
            {
                return new Heard(HeardKind.NotSaved);
            }
        }

        feeds.Open(pass.Conversation).End();
        return new Heard(HeardKind.Taken);
    }

    private static Activity Addressed(Activity activity, Pass pass, string id, DateTimeOffset stamp) => activity with
    {
        Id = id,
        Timestamp = Timestamps.Of(stamp),
        ChannelId = DirectLineRoom.ChannelId,
        Conversation = new ConversationAccount { Id = pass.Conversation },
        From = PersonOf(pass),
        Recipient = Bot,
        Locale = activity.Locale ?? Locale,
    };

    private static ChannelAccount PersonOf(Pass pass) => new() { Id = pass.User, Role = "user" };
}

/// <summary>What became of something posted.</summary>
/// <param name="Kind">What.</param>
/// <param name="Wait">Until when to wait, if there were too many.</param>
internal readonly record struct Heard(HeardKind Kind, TimeSpan Wait = default);

internal enum HeardKind
{
    /// <summary>On disk, or nothing that has to be.</summary>
    Taken,

    /// <summary>Too many at once, and nobody in danger.</summary>
    TooMany,

    /// <summary>Storage is down: it is to be sent again.</summary>
    NotSaved,
}
