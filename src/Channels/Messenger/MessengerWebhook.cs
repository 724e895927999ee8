using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// The address the platform posts to. Acknowledged is what is on disk, and what there is nothing to do for: a single event
/// that is refused for ever would in the end unsubscribe the page.
/// </summary>
internal sealed class MessengerWebhook(
    MessengerSettings settings, WebhookReader reader, Receiver receiver, ISender sender, ILogger<MessengerWebhook> log)
{
    private const int MaxBody = 1024 * 1024;
    private const string Acknowledged = "EVENT_RECEIVED";

    public IResult Verify(IQueryCollection query) => Subscription.Answer(query, settings.VerifyToken);

    public async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (await RequestBody.ReadAsync(request, MaxBody, cancellation) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, MaxBody, "too large");
        }

        var signatures = request.Headers[WebhookSignature.Header];
        if (!settings.Signature.IsValid(signatures.Count == 1 ? signatures[0] : null, body))
        {
            return Refuse(StatusCodes.Status401Unauthorized, body.Length, signatures.Count == 0 ? "not signed" : "wrong signature");
        }

        if (reader.Read(body) is not { } webhook)
        {
            MessengerLog.Unreadable(log, body.Length);
            MessengerCounts.Webhook("unreadable");
            return TypedResults.Text(Acknowledged);
        }

        Note(webhook);
        var isSaved = webhook.Activities.Count == 0 || await receiver.TakeAsync(webhook.Activities);
        MessengerCounts.Webhook(isSaved ? "taken" : "unsaved");
        return isSaved ? TypedResults.Text(Acknowledged) : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private StatusCodeHttpResult Refuse(int status, int bytes, string why)
    {
        MessengerLog.Refused(log, bytes, why);
        MessengerCounts.Webhook("refused");
        return TypedResults.StatusCode(status);
    }

    private void Note(Webhook webhook)
    {
        foreach (var mark in webhook.Arrived)
        {
            sender.Seen(MessengerRoom.ChannelId, mark.Row, mark.Part);
        }

        foreach (var kind in webhook.Kinds)
        {
            MessengerCounts.Event(kind);
            if (kind == WebhookKind.PolicyEnforcement)
            {
                MessengerLog.Policy(log, kind);
            }
        }

        if (webhook.Activities.Count == 0)
        {
            foreach (var kind in webhook.Kinds.Distinct())
            {
                MessengerLog.PassedOver(log, kind);
            }
        }
    }
}
