using System.Net.Http.Headers;
using System.Text.Json;
using AwarenessBot.Channels.BotConnector.Wire;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// Posts replies to where the conversation is. All of Bot Framework's channels are one here: they share the login, the limits
/// and the errors.
/// </summary>
internal sealed class ConnectorChannel(
    ConnectorSettings settings, ConnectorWire wire, LoginToken login, SentActivity sent, ILogger<ConnectorChannel> log) : IChannel
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    public string Id => BotConnectorRoom.ChannelId;

    public SendingLimits Limits => settings.Limits;

    public int PartsOf(Activity reply) => 1;

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (ConversationReference.In(delivery.Reply) is not { } place ||
            sent.Of(delivery.Reply) is not { } activity ||
            place.AddressOf(activity.ReplyToId) is not { } address ||
            (place.IsLocal && !settings.AllowsUnauthenticated))
        {
            return SendResult.Refused("not_sendable");
        }

        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ConnectorJson.Readable.Activity);
        var result = place.IsLocal
            ? (await PostAsync(address, body, null, cancellation)).Outcome
            : await PostAsync(address, body, cancellation);
        Note(result);
        return result;
    }

    private async Task<SendResult> PostAsync(Uri address, byte[] body, CancellationToken cancellation)
    {
        string? refused = null;
        while (true)
        {
            var (token, failure) = await login.TakeAsync(refused, cancellation);
            if (token is null)
            {
                return failure;
            }

            var answer = await PostAsync(address, body, token, cancellation);
            if (answer.Status != 401 || refused is not null)
            {
                return answer.Outcome;
            }

            // Withdrawn before its time: once more, with a new one.
            refused = token;
        }
    }

    private async Task<ConnectorAnswer> PostAsync(Uri address, byte[] body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = Json;
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await wire.AskAsync(request, cancellation);
    }

    private void Note(SendResult result)
    {
        if (result.Outcome == SendOutcome.Misconfigured)
        {
            ConnectorLog.Misconfigured(log, result.Reason ?? "unknown");
        }
        else if (result.Outcome == SendOutcome.Refused)
        {
            ConnectorLog.NotSent(log, result.Reason ?? "unknown");
        }
    }
}
