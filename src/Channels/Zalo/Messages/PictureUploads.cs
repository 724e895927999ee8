using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo.Wire;
using AwarenessBot.Engine.Outbox;
using AwarenessBot.Engine.Turns;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Zalo.Messages;

/// <summary>
/// The bot's pictures at Zalo. Zalo keeps an upload for seven days and counts them by the month, so each is uploaded once
/// and its id remembered for six.
/// </summary>
internal sealed class PictureUploads(
    IPictures pictures, IChannelMemory memory, ZaloApi api, TimeProvider time, ILogger<ZaloChannel> log)
{
    private const int MaxBytes = 1024 * 1024;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(6);

    private readonly ConcurrentDictionary<string, UploadedPicture> _known = new();

    /// <summary>Zalo's id of a picture.</summary>
    /// <param name="address">Where the bot keeps it.</param>
    /// <param name="accessToken">To upload it with.</param>
    /// <param name="again">The id known so far has been refused.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Upload> IdOfAsync(string address, string accessToken, bool again, CancellationToken cancellation)
    {
        if (pictures.Find(address) is not { } picture)
        {
            ZaloLog.PictureInWords(log, "there is no such file");
            return Upload.Impossible;
        }

        if (picture.Png.Length > MaxBytes)
        {
            ZaloLog.PictureInWords(log, "it is larger than 1 MB");
            return Upload.Impossible;
        }

        if (!again && await KnownAsync(picture.Tag, cancellation) is { } id)
        {
            return new Upload(id, null);
        }

        using var content = new MultipartFormDataContent();
        var file = new ByteArrayContent(picture.Png);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        content.Add(file, "file", "picture.png");
        var answer = await api.PostAsync("/v2.0/oa/upload/image", content, accessToken, cancellation);
        if (answer.Code != 0 && answer.Failure?.Reason != ZaloApi.Unreadable)
        {
            return new Upload(null, answer);
        }

        if (answer.Result?.Text("attachment_id") is not { Length: > 0 } uploaded)
        {
            ZaloLog.PictureInWords(log, "Zalo took it and gave no id");
            return Upload.Impossible;
        }

        await RememberAsync(picture.Tag, new UploadedPicture(uploaded, time.GetUtcNow() + Kept), cancellation);
        return new Upload(uploaded, null);
    }

    private static string NameOf(string tag) => "picture." + tag;

    private async Task<string?> KnownAsync(string tag, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(tag, out var known) && await ReadAsync(tag, cancellation) is { Picture: { } kept })
        {
            _known[tag] = known = kept;
        }

        return known is not null && time.GetUtcNow() < known.Until ? known.Id : null;
    }

    private async Task<(UploadedPicture? Picture, long Version)> ReadAsync(string tag, CancellationToken cancellation)
    {
        try
        {
            return await memory.ReadAsync(ZaloChannel.ChannelId, NameOf(tag), cancellation) is { } kept
                ? (JsonSerializer.Deserialize(kept.Value, ZaloJson.Default.UploadedPicture), kept.Version)
                : (null, 0);
        }
        catch (Exception e) when (e is JsonException or StorageException)
        {
            // Uploading it once more costs less than a picture nobody sees.
            return (null, 0);
        }
    }

    private async Task RememberAsync(string tag, UploadedPicture picture, CancellationToken cancellation)
    {
        _known[tag] = picture;
        try
        {
            var (_, version) = await ReadAsync(tag, cancellation);
            var bytes = JsonSerializer.SerializeToUtf8Bytes(picture, ZaloJson.Default.UploadedPicture);
            await memory.TryWriteAsync(ZaloChannel.ChannelId, NameOf(tag), bytes, version, cancellation);
        }
        catch (StorageException)
        {
            // Known until the next start.
        }
    }
}

/// <summary>A picture at Zalo.</summary>
// {"id":"…","until":"2026-11-26T03:00:00+00:00"}
internal sealed record UploadedPicture(string Id, DateTimeOffset Until);

/// <summary>How an upload ended: an id, or Zalo's refusal, or neither when the picture cannot be sent at all.</summary>
internal sealed record Upload(string? Id, ApiAnswer? Answer)
{
    public static Upload Impossible { get; } = new(null, null);
}
