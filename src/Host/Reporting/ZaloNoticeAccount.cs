using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// Notices by the official account. They do not pass the outbox: notices have a retry of their own, and whoever reads them is no
/// conversation of the bot's.
/// </summary>
internal sealed class ZaloNoticeAccount(IChannel zalo, TimeProvider time)
{
    // Below zero there are no rows of the outbox: no echo of a notice is taken for one of a reply.
    private long row;

    /// <summary>Whether Zalo took it. Whether it may be sent at all is Zalo's to say: when they last wrote is not known here.</summary>
    public async Task<bool> SendAsync(string person, string text, CancellationToken cancellation)
    {
        var notice = new Activity
        {
            Type = ActivityTypes.Message,
            ChannelId = zalo.Id,
            Recipient = new ChannelAccount { Id = person },
            Text = text,
        };

        var sent = await zalo.SendAsync(new Delivery(Interlocked.Decrement(ref row), Part: 0, notice, time.GetUtcNow()), cancellation);
        return sent.Outcome is SendOutcome.Sent or SendOutcome.AlreadySent;
    }
}
