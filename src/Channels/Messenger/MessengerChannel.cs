using System.Net.Http.Headers;
using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// Sends replies as the page. Only inside the 24 hours in which the platform lets a page answer, and never with the tag that is
/// meant for people (<c>HUMAN_AGENT</c>): the bot is not one.
/// </summary>
internal sealed class MessengerChannel(
    MessengerSettings settings, GraphClient graph, UploadedPictures uploaded, IPictures pictures, TimeProvider time,
    ILogger<MessengerChannel> log) : IChannel
{
    // The platform's 24 hours, less what two clocks may differ by.
    private static readonly TimeSpan Window = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(5);

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    public string Id => MessengerRoom.ChannelId;

    public SendingLimits Limits => settings.Limits;

    public int PartsOf(Activity reply) => MessengerPart.Of(reply, settings.CallPage).Count;

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        var parts = MessengerPart.Of(delivery.Reply, settings.CallPage);
        if (delivery.Reply.Recipient?.Id is not { Length: > 0 } person || delivery.Part < 0 || delivery.Part >= parts.Count)
        {
            return SendResult.Refused("not_sendable");
        }

        if (time.GetUtcNow() >= delivery.LastHeard + Window)
        {
            return SendResult.Refused("window_closed");
        }

        var letter = new Letter(person, new OutMark(delivery.Row, delivery.Part), parts[delivery.Part]);
        return letter.Part.Picture is null
            ? await PostAsync(letter, Message(letter), cancellation)
            : await ShowAsync(letter, cancellation);
    }

    private async Task<SendResult> ShowAsync(Letter letter, CancellationToken cancellation)
    {
        if (letter.Part.Picture is not { } shown || pictures.Find(shown.Address) is not { } picture)
        {
            return await TellAsync(letter, "picture_missing", cancellation);
        }

        var (id, failure) = await uploaded.FindAsync(picture, cancellation);
        if (id is null)
        {
            return failure.Outcome == SendOutcome.Refused ? await TellAsync(letter, failure.Reason ?? "refused", cancellation) : failure;
        }

        var image = new OutAttachment("image", new OutPayload { AttachmentId = id });
        var result = await PostAsync(letter, new OutMessage { Attachment = image }, cancellation);
        if (!GraphOutcome.IsAboutAttachment(result))
        {
            return result;
        }

        await uploaded.ForgetAsync(picture, cancellation);
        return await TellAsync(letter, result.Reason ?? "refused", cancellation);
    }

    // A comic in words is still a comic; a refused one is a conversation that stops.
    private async Task<SendResult> TellAsync(Letter letter, string why, CancellationToken cancellation)
    {
        MessengerLog.PictureInWords(log, why);
        return letter.Part.InWords is { } words
            ? await PostAsync(letter, new OutMessage { Text = words.Text }, cancellation)
            : SendResult.Refused(why);
    }

    private static OutMessage Message(Letter letter) => letter.Part.Button is { } button
        ? new OutMessage
        {
            Attachment = new OutAttachment("template", new OutPayload { TemplateType = "button", Text = letter.Part.Text, Buttons = [button] }),
        }
        : new OutMessage { Text = letter.Part.Text };

    private async Task<SendResult> PostAsync(Letter letter, OutMessage message, CancellationToken cancellation)
    {
        var complete = message with { QuickReplies = letter.Part.QuickReplies, Metadata = letter.Mark.ToString() };
        var request = new SendRequest(new Recipient(letter.Person), "RESPONSE", complete);
        using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(request, MessengerJson.Plain.SendRequest));
        content.Headers.ContentType = Json;
        var answer = await graph.AskAsync(HttpMethod.Post, "messages", content, cancellation);
        var result = GraphOutcome.Of(answer);
        Note(result, answer);
        return result;
    }

    private void Note(SendResult result, GraphAnswer answer)
    {
        if (result.Outcome is SendOutcome.Refused or SendOutcome.Misconfigured)
        {
            var error = GraphError.In(answer.Body);
            var reason = error?.Reason ?? result.Reason ?? "unknown";
            var trace = error?.Trace ?? "none";
            if (result.Outcome == SendOutcome.Misconfigured)
            {
                MessengerLog.Misconfigured(log, reason, trace);
            }
            else
            {
                MessengerLog.NotSent(log, reason, trace);
            }
        }
    }

    private sealed record Letter(string Person, OutMark Mark, MessengerPart Part)
    {
        public override string ToString() => nameof(Letter);
    }
}
