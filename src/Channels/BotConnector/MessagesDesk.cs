using AwarenessBot.Channels.BotConnector.Wire;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// Where Bot Framework posts what people say. The token is looked at before the body is, and nothing is done before it has
/// vouched for the place the replies go to.
/// </summary>
internal sealed class MessagesDesk(
    TokenCheck tokens, LocalCaller local, Receiver receiver, TurnPipeline pipeline, ITurnStore store, SentActivity sent, ILogger<MessagesDesk> log)
{
    // The protocol's own limit.
    private const int MaxBody = 256 * 1024;

    // Bot Framework waits fifteen seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(12);

    public async Task<IResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        var headers = request.Headers.Authorization;
        var isLocal = headers.Count == 0 && local.Is(request);
        var (verdict, voucher) = isLocal
            ? (TokenVerdict.Good, null)
            : await tokens.CheckAsync(headers.Count == 1 ? headers[0] : null, cancellation);
        if (verdict != TokenVerdict.Good)
        {
            return verdict == TokenVerdict.Refused
                ? Refuse(StatusCodes.Status401Unauthorized, headers.Count == 0 ? "no token" : "wrong token")
                : Refuse(StatusCodes.Status503ServiceUnavailable, "no keys to check it with");
        }

        if (await RequestBody.ReadAsync(request, MaxBody, cancellation) is not { } body)
        {
            return Refuse(StatusCodes.Status413PayloadTooLarge, "too large");
        }

        if (!ReceivedActivity.TryRead(body, out var received))
        {
            return Refuse(StatusCodes.Status400BadRequest, "not an activity");
        }

        return MayAnswer(received, voucher, isLocal)
            ? await HearAsync(received, new ConversationReference(received.ServiceUrl, received.Channel, received.Conversation, received.Tenant, isLocal))
            : Refuse(StatusCodes.Status401Unauthorized, "wrong place or channel");
    }

    private static bool MayAnswer(ReceivedActivity received, Voucher? voucher, bool isLocal) =>
        Uri.TryCreate(received.ServiceUrl, UriKind.Absolute, out var service) && ConversationReference.IsPlace(service, isLocal) &&
        (isLocal || voucher?.IsFor(received.ServiceUrl, received.Channel) is true);

    private async Task<IResult> HearAsync(ReceivedActivity received, ConversationReference place)
    {
        if (received.Type == ActivityTypes.DeleteUserData)
        {
            return await EraseAsync(place);
        }

        if (received.In(place) is not { } said)
        {
            // Of a kind with no turn in it. An invoke alone is told so: it waits for an answer in the response.
            return TypedResults.StatusCode(received.Type == "invoke" ? StatusCodes.Status501NotImplemented : StatusCodes.Status200OK);
        }

        if (said.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            return await AnswerAsync(said);
        }

        return await receiver.TakeAsync([said], Patience)
            ? TypedResults.StatusCode(StatusCodes.Status200OK)
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    // Not cancelled when the channel hangs up: what has been read is carried out. What could not be saved is not acknowledged,
    // but the words with 111 in them are there for whoever shows them.
    private async Task<IResult> AnswerAsync(Activity said)
    {
        var outcome = await pipeline.RunAsync(said, CancellationToken.None);
        var answer = new ExpectedReplies([.. outcome.Replies.Select(sent.Of).OfType<Activity>()]);
        return TypedResults.Json(
            answer,
            ConnectorJson.Readable.ExpectedReplies,
            statusCode: outcome.Saved ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private async Task<IResult> EraseAsync(ConversationReference place)
    {
        try
        {
            await store.EraseAsync($"{BotConnectorRoom.ChannelId}/{place.Account.Id}", CancellationToken.None);
            return TypedResults.StatusCode(StatusCodes.Status200OK);
        }
        catch (StorageException)
        {
            return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private StatusCodeHttpResult Refuse(int status, string why)
    {
        ConnectorLog.Refused(log, status, why);
        return TypedResults.StatusCode(status);
    }
}
