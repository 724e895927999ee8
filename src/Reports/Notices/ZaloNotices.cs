using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Notices;

/// <summary>Notices by the official account's Zalo messages. How one is sent is the host's to say: this room knows no channel.</summary>
/// <param name="send">Sends a text to somebody's Zalo id; false where it was not accepted.</param>
public sealed class ZaloNotices(Func<string, string, CancellationToken, Task<bool>> send) : INoticeWay
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<NoticeOutcome> SendAsync(Notice notice, Responder responder, NoticeText text, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await send(responder.Zalo, text.Body, patience.Token) ? NoticeOutcome.Sent : NoticeOutcome.NotSent;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return NoticeOutcome.Down;
        }
    }
}
