using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Engine.Activities;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Channels.ZaloBot;

/// <summary>The platform's one address. A secret in a header is its only proof; the body is not signed.</summary>
internal sealed class ZaloBotWebhook(ZaloBotOptions options, UnsupportedPause pause, Receiver receiver, TimeProvider time)
{
    public const string Path = "/webhooks/zalo-bot";
    public const string Header = "X-Bot-Api-Secret-Token";

    private const int MaxBody = 1024 * 1024;

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.SecretToken));

    public async Task<StatusCodeHttpResult> TakeAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!IsTheSecret(request.Headers[Header].ToString()))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        byte[]? body;
        try
        {
            body = await RequestBody.ReadAsync(request, MaxBody, cancellation);
        }
        catch (BadHttpRequestException e)
        {
            return TypedResults.StatusCode(e.StatusCode);
        }

        return TypedResults.StatusCode(body is null ? StatusCodes.Status413PayloadTooLarge : await TakeAsync(body));
    }

    private async Task<int> TakeAsync(byte[] body)
    {
        if (BotUpdate.Read(body)?.ToActivity($"{Guid.CreateVersion7(time.GetUtcNow()):N}") is not { } activity)
        {
            return StatusCodes.Status200OK;
        }

        var chat = activity.Conversation?.Id ?? string.Empty;
        var isUnsupported = activity.Type == ActivityTypes.Event;
        if (isUnsupported && !pause.TryTake(chat))
        {
            return StatusCodes.Status200OK;
        }

        if (await receiver.TakeAsync([activity]))
        {
            return StatusCodes.Status200OK;
        }

        if (isUnsupported)
        {
            pause.GiveBack(chat);
        }

        return StatusCodes.Status503ServiceUnavailable;
    }

    // Hashes, so that not even the length of the secret can be measured.
    private bool IsTheSecret(string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), _secret);
}
