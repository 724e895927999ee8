using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AwarenessBot.Channels.Rendering;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Channels.ZaloBot.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.ZaloBot;

/// <summary>Sends by the Zalo Bot Platform, which has no buttons: choices are numbered in the text.</summary>
public sealed class ZaloBotChannel : IChannel
{
    /// <summary>As in <see cref="Activity.ChannelId"/>.</summary>
    public const string ChannelId = "zalo-bot";

    // The platform takes 2,000.
    private const int MaxText = 1900;
    private const int MostAtOnce = 4;

    private readonly ZaloBotOptions _options;
    private readonly HttpClient _http;

    internal ZaloBotChannel(ZaloBotOptions options, HttpClient http)
    {
        _options = options;
        _http = http;
        Limits = new SendingLimits(options.PerSecond, MostAtOnce);
    }

    /// <inheritdoc/>
    public string Id => ChannelId;

    /// <inheritdoc/>
    public SendingLimits Limits { get; }

    /// <inheritdoc/>
    public int PartsOf(Activity reply) => Parts(reply).Count;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        if (delivery.Reply.Conversation?.Id is not { Length: > 0 } chat)
        {
            return SendResult.Refused("no_recipient");
        }

        if (Parts(delivery.Reply).ElementAtOrDefault(delivery.Part) is not { } part)
        {
            return SendResult.Sent;
        }

        if (part.Picture is { } picture)
        {
            if (_options.PublicUrl.Length > 0)
            {
                var photo = new SendPhoto(chat, _options.PublicUrl.TrimEnd('/') + picture.Address, Caption(picture.InWords));
                var result = await PostAsync("sendPhoto", photo, ZaloBotJson.Default.SendPhoto, cancellation);
                if (result.Outcome != SendOutcome.Refused)
                {
                    return result;
                }
            }

            if (picture.InWords.Length == 0)
            {
                return SendResult.Sent;
            }
        }

        var said = part.Picture is null ? part.Text : TextParts.Fit(part.Picture.InWords, MaxText);
        return await PostAsync("sendMessage", new SendMessage(chat, said), ZaloBotJson.Default.SendMessage, cancellation);
    }

    /// <summary>What an answer of the platform means.</summary>
    internal static SendResult Read(HttpAnswer answer)
    {
        if (answer.Fault is { } fault)
        {
            return SendResult.RetryLater(fault, inDoubt: answer.InDoubt);
        }

        var code = answer.Json?.At("ok") switch
        {
            { ValueKind: JsonValueKind.True } => 0,
            { ValueKind: JsonValueKind.False } => answer.Json?.Number("error_code") ?? answer.Status,
            _ => answer.Status,
        };
        return code switch
        {
            0 => SendResult.Sent,
            401 => SendResult.Misconfigured("zalobot_401"),

            // The platform's own fault, whatever HTTP means by 403.
            403 or 408 => SendResult.RetryLater($"zalobot_{code}", inDoubt: true),
            429 => SendResult.RetryLater("zalobot_429", answer.RetryAfter),
            >= 200 and < 300 => SendResult.RetryLater("unreadable_answer", inDoubt: true),
            >= 500 => SendResult.RetryLater($"http_{code}", answer.RetryAfter, inDoubt: true),
            _ => SendResult.Refused($"zalobot_{code}"),
        };
    }

    private static List<MessagePart> Parts(Activity reply)
    {
        var bubble = OutgoingBubble.Of(reply);
        var texts = TextParts.Of(ChoiceList.Under(bubble.TextWithPhones, bubble.Choices), MaxText);
        return
        [
            .. bubble.Pictures.Select(picture => new MessagePart(string.Empty, [], [], picture)),
            .. texts.Select(text => new MessagePart(text, [], [], null)),
        ];
    }

    private static string? Caption(string inWords) => inWords.Length == 0 ? null : TextParts.Fit(inWords, MaxText);

    private async Task<SendResult> PostAsync<T>(string method, T content, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_options.ApiUrl.TrimEnd('/')}/bot{_options.Token}/{method}")
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(content, type)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return Read(await HttpAnswer.OfAsync(_http, request, TimeSpan.FromSeconds(_options.TimeoutSeconds), cancellation));
    }
}
