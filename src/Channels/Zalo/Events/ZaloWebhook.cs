using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>
/// Zalo's one address. What is not signed is refused, what is known is a turn, everything else is acknowledged: a webhook that
/// Zalo cannot deliver for an hour is switched off for good.
/// </summary>
internal sealed class ZaloWebhook(
    ZaloOptions options, Signature signature, EventReader events, SentEchoes echoes, ISender sender, Receiver receiver,
    ILogger<ZaloWebhook> log)
{
    public const string Path = "/webhooks/zalo";

    private const int MaxBody = 1024 * 1024;

    public async Task<StatusCodeHttpResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        byte[]? body;
        try
        {
            body = await RequestBody.ReadAsync(request, MaxBody, cancellation);
        }
        catch (BadHttpRequestException e)
        {
            return TypedResults.StatusCode(e.StatusCode);
        }

        if (body is null)
        {
            return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        var verdict = signature.Check(body, request.Headers[Signature.Header]);
        return TypedResults.StatusCode(verdict == SignatureVerdict.Genuine ? await TakeAsync(body) : Refuse(verdict));
    }

    private async Task<int> TakeAsync(byte[] body)
    {
        var incoming = ZaloEvent.Read(body);
        ZaloMeter.Received(incoming?.Name);
        switch (incoming is null ? Intake.Nothing : events.Read(incoming, body))
        {
            case Intake.Turns turns:
                return await TakeAsync(turns);
            case Intake.Echo echo when echoes.Match(echo.Person, echo.MessageId, echo.Text) is { } sent:
                sender.Seen(ZaloChannel.ChannelId, sent.Row, sent.Part);
                return StatusCodes.Status200OK;
            case Intake.Echo { TakenOver: { } taken }:
                return await TakeAsync(new Intake.Turns([taken]));
            case Intake.OfAnotherAccount:
                ZaloLog.AnotherAccount(log);
                return StatusCodes.Status200OK;
            default:
                return StatusCodes.Status200OK;
        }
    }

    private async Task<int> TakeAsync(Intake.Turns turns) =>
        await receiver.TakeAsync(turns.Activities) ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;

    private int Refuse(SignatureVerdict verdict)
    {
        ZaloMeter.Refused();
        switch (verdict)
        {
            case SignatureVerdict.WithOaIdFirst:
                ZaloLog.SignedWithOaId(log);
                break;
            case SignatureVerdict.WithAppSecret:
                ZaloLog.SignedWithAppSecret(log);
                break;
        }

        if (!options.AcceptUnsignedTests)
        {
            return StatusCodes.Status401Unauthorized;
        }

        ZaloLog.UnsignedTest(log);
        return StatusCodes.Status200OK;
    }
}
