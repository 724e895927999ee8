using System.Net.Http.Headers;
using System.Text.Json;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.Zalo.Tokens;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Engine.Activities;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Zalo;

/// <summary>Sends by an Official Account: consultation messages, which may be sent only for a while after a person was heard.</summary>
public sealed class ZaloChannel : IChannel
{
    /// <summary>As in <see cref="Activity.ChannelId"/>.</summary>
    public const string ChannelId = "zalo";

    private const string MessagePath = "/v3.0/oa/message/cs";
    private const int MostAtOnce = 8;
    private static readonly TimeSpan Free = TimeSpan.FromHours(48);
    private static readonly TimeSpan Open = TimeSpan.FromDays(7);

    private readonly ZaloOptions _options;
    private readonly TokenKeeper _tokens;
    private readonly ZaloApi _api;
    private readonly PictureUploads _uploads;
    private readonly SentEchoes _echoes;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    internal ZaloChannel(
        ZaloOptions options, TokenKeeper tokens, ZaloApi api, PictureUploads uploads, SentEchoes echoes, TimeProvider time,
        ILogger<ZaloChannel> log)
    {
        _options = options;
        _tokens = tokens;
        _api = api;
        _uploads = uploads;
        _echoes = echoes;
        _time = time;
        _log = log;
        Limits = new SendingLimits(options.PerSecond, MostAtOnce);
    }

    /// <inheritdoc/>
    public string Id => ChannelId;

    /// <inheritdoc/>
    public SendingLimits Limits { get; }

    /// <summary>How the account's tokens are, for whoever runs the bot.</summary>
    public TokenHealth Tokens => _tokens.Health;

    /// <inheritdoc/>
    public int PartsOf(Activity reply) => Parts.Of(reply).Count;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var part = new SentPart(delivery.Row, delivery.Part);
        if (_echoes.HasSeen(part))
        {
            return new SendResult(SendOutcome.AlreadySent);
        }

        if (Closed(delivery.LastHeard) is { } reason)
        {
            return SendResult.Refused(reason);
        }

        if (delivery.Reply.Recipient?.Id is not { Length: > 0 } person)
        {
            return SendResult.Refused("no_recipient");
        }

        if (Parts.Of(delivery.Reply).ElementAtOrDefault(delivery.Part) is not { } message)
        {
            return SendResult.Sent;
        }

        var token = await _tokens.AccessAsync(cancellation);
        return token.Access is { } access
            ? await SendAsync(new Sending(part, person, message, access), cancellation)
            : token.Otherwise;
    }

    private string? Closed(DateTimeOffset lastHeard) => (_time.GetUtcNow() - lastHeard) switch
    {
        var silent when silent > Open => "window_closed",
        var silent when silent > Free && !_options.PaidReplies => "free_window_closed",
        _ => null,
    };

    // Each remedy is tried once: what Zalo still refuses then is the outcome.
    private async Task<SendResult> SendAsync(Sending sending, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await TryAsync(sending, cancellation);
            if (answer.Code is not { } code)
            {
                return answer.Failure ?? SendResult.RetryLater("no_answer", inDoubt: true);
            }

            switch (ZaloErrors.RemedyOf(code))
            {
                case Remedy.RenewToken when !sending.Renewed:
                    var token = await _tokens.ReplaceAsync(sending.Access, cancellation);
                    if (token.Access is null)
                    {
                        return token.Otherwise;
                    }

                    sending = sending with { Access = token.Access, Renewed = true };
                    break;
                case Remedy.UploadAgain when sending is { UploadedAgain: false, IsPlain: false, Message.Picture: not null }:
                    sending = sending with { UploadedAgain = true };
                    break;
                case Remedy.UploadAgain or Remedy.PlainText when !sending.IsPlain && sending.Message.HasMore:
                    sending = sending with { IsPlain = true };
                    break;
                default:
                    return Final(code);
            }
        }
    }

    private SendResult Final(long code)
    {
        if (!ZaloErrors.IsKnown(code))
        {
            ZaloLog.UnknownError(_log, (int)Math.Clamp(code, int.MinValue, int.MaxValue));
        }
        else if (ZaloErrors.RemedyOf(code) is Remedy.Operator or Remedy.RenewToken or Remedy.GiveUpAndTell)
        {
            ZaloLog.NeedsOperator(_log, (int)code, ZaloErrors.HintOf(code));
        }

        return ZaloErrors.ResultOf(code);
    }

    private async Task<ApiAnswer> TryAsync(Sending sending, CancellationToken cancellation)
    {
        var content = sending.IsPlain ? new CsContent(sending.Message.Plain) : null;
        if (content is null && sending.Message.Picture is { } picture)
        {
            var upload = await _uploads.IdOfAsync(picture.Address, sending.Access, sending.UploadedAgain, cancellation);
            if (upload.Answer is { } refused && !InWordsInstead(refused))
            {
                // No message has left, so none can be in doubt.
                return refused with { Failure = refused.Failure is { } fault ? fault with { InDoubt = false } : null };
            }

            content = upload.Id is { } id
                ? new CsContent(NullIfEmpty(sending.Message.Text), new CsAttachment(new CsPayload("media", [new CsElement(id)])))
                : new CsContent(sending.Message.Plain);
        }

        content ??= new CsContent(sending.Message.Text, ButtonsOf(sending.Message));
        return content is { Attachment: null, Text: null or "" }
            ? new ApiAnswer(0, null, null)
            : await PostAsync(sending, content, cancellation);
    }

    private async Task<ApiAnswer> PostAsync(Sending sending, CsContent content, CancellationToken cancellation)
    {
        var words = content.Text ?? string.Empty;
        _echoes.Expect(sending.Part, sending.Person, words);
        var body = JsonSerializer.SerializeToUtf8Bytes(new CsMessage(new CsRecipient(sending.Person), content), ZaloJson.Default.CsMessage);
        using var json = new ByteArrayContent(body);
        json.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        var answer = await _api.PostAsync(MessagePath, json, sending.Access, cancellation);
        switch (answer)
        {
            case { Code: 0 }:
                _echoes.Know(sending.Part, sending.Person, words, answer.Result?.Text("message_id"));
                break;
            case { Code: not null } or { Failure.InDoubt: false }:
                _echoes.Forget(sending.Part, sending.Person, words);
                break;
        }

        return answer;
    }

    private static bool InWordsInstead(ApiAnswer refused) =>
        refused.Code is { } code && ZaloErrors.RemedyOf(code) is Remedy.PlainText or Remedy.UploadAgain or Remedy.GiveUp or Remedy.GiveUpAndTell;

    private static CsAttachment? ButtonsOf(MessagePart message)
    {
        CsButton[] buttons =
        [
            .. message.Phones.Select(phone => new CsDialButton(Parts.Title(phone.Title), new CsPhone(phone.Number))),
            .. message.Choices.Select(choice => new CsSayButton(Parts.Title(choice), Parts.Payload(choice))),
        ];
        return buttons.Length == 0 ? null : new CsAttachment(new CsPayload(Buttons: buttons));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    // One part on its way, and which remedies have been used.
    private sealed record Sending(
        SentPart Part, string Person, MessagePart Message, string Access, bool Renewed = false, bool UploadedAgain = false, bool IsPlain = false)
    {
        public override string ToString() => nameof(Sending);
    }
}
