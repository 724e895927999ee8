using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// The platform's ids of our pictures. A picture is uploaded once and then shown by its id, which lives for 90 days; the id is
/// remembered under the picture's tag, so that a changed picture is another one.
/// </summary>
internal sealed class UploadedPictures(GraphClient graph, IChannelMemory memory, TimeProvider time, ILogger<UploadedPictures> log)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(90 - 7);

    private readonly ConcurrentDictionary<string, Uploaded> _known = new(StringComparer.Ordinal);

    /// <summary>The id of a picture, uploaded now if need be; or why there is none.</summary>
    public async Task<(string? Id, SendResult Failure)> FindAsync(Picture picture, CancellationToken cancellation)
    {
        var known = _known.GetValueOrDefault(picture.Tag) ?? await RememberedAsync(picture.Tag, cancellation);
        if (known is not null && known.Until > time.GetUtcNow())
        {
            _known[picture.Tag] = known;
            return (known.Id, SendResult.Sent);
        }

        var answer = await UploadAsync(picture, cancellation);
        if (!answer.IsSuccess || GraphError.Read(answer.Body)?.Id("attachment_id") is not { } id)
        {
            // Nothing has been said to anybody yet, so nothing can have been said twice.
            var failure = GraphOutcome.Of(answer);
            return (null, failure.Outcome == SendOutcome.Sent ? SendResult.RetryLater("graph_answer") : failure with { InDoubt = false });
        }

        await RememberAsync(picture.Tag, new Uploaded(id, time.GetUtcNow() + Lifetime), cancellation);
        return (id, SendResult.Sent);
    }

    /// <summary>The platform knows this id no longer.</summary>
    public Task ForgetAsync(Picture picture, CancellationToken cancellation) =>
        RememberAsync(picture.Tag, new Uploaded("0", DateTimeOffset.MinValue), cancellation);

    private static string Name(string tag) => $"picture/{tag}";

    private async Task<GraphAnswer> UploadAsync(Picture picture, CancellationToken cancellation)
    {
        var about = new UploadRequest(new OutAttachment("image", new OutPayload { IsReusable = true }));
        var file = new ByteArrayContent(picture.Png) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(JsonSerializer.Serialize(about, MessengerJson.Plain.UploadRequest)), "message");
        form.Add(file, "filedata", "picture.png");
        return await graph.AskAsync(HttpMethod.Post, "message_attachments", form, cancellation);
    }

    private async Task<Uploaded?> RememberedAsync(string tag, CancellationToken cancellation)
    {
        try
        {
            return await memory.ReadAsync(MessengerRoom.ChannelId, Name(tag), cancellation) is { } kept ? Uploaded.Parse(kept.Value) : null;
        }
        catch (StorageException e)
        {
            MessengerLog.PictureNotRemembered(log, e.GetType().Name);
            return null;
        }
    }

    // Of two that upload the same picture at once the first one's id is kept; both ids are good.
    private async Task RememberAsync(string tag, Uploaded uploaded, CancellationToken cancellation)
    {
        _known[tag] = uploaded;
        try
        {
            var version = (await memory.ReadAsync(MessengerRoom.ChannelId, Name(tag), cancellation))?.Version ?? 0;
            await memory.TryWriteAsync(MessengerRoom.ChannelId, Name(tag), uploaded.ToBytes(), version, cancellation);
        }
        catch (StorageException e)
        {
            MessengerLog.PictureNotRemembered(log, e.GetType().Name);
        }
    }

    // "1800000000000001 1800000000": the id, and until when it may be used, in seconds since 1970
    private sealed record Uploaded(string Id, DateTimeOffset Until)
    {
        public static Uploaded? Parse(byte[] kept) =>
            Encoding.UTF8.GetString(kept).Split(' ') is [var id, var until] &&
            long.TryParse(until, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seconds)
                ? new Uploaded(id, DateTimeOffset.FromUnixTimeSeconds(seconds))
                : null;

        public byte[] ToBytes() => Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Id} {Until.ToUnixTimeSeconds()}"));
    }
}
