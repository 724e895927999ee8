using System.Globalization;
using AwarenessBot.Channels.DirectLine.Feeds;
using AwarenessBot.Channels.DirectLine.Receiving;
using AwarenessBot.Channels.DirectLine.Showing;
using AwarenessBot.Channels.DirectLine.Tokens;
using AwarenessBot.Channels.DirectLine.Wire;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Engine.Activities;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>Where a client says something and asks what was said.</summary>
internal sealed class ActivityDesk(Doorman doorman, Talk talk, FeedShelf feeds, Frontage frontage, TimeProvider time)
{
    // The protocol's own limit, in bytes. A text longer than the bot reads is cut, not refused: its beginning is heard.
    private const int MaxBody = 256 * 1024;

    /// <summary>
    /// <c>GET /conversations/{id}/activities</c>. Answers 200, 403 or 404 and nothing else: after any other answer Microsoft's
    /// client stops asking for ever, and says nothing.
    /// </summary>
    public IResult Get(string conversation, string? watermark, HttpRequest request)
    {
        if (!doorman.TryEnter(request, conversation, out _, out var refusal))
        {
            return refusal == Refusal.NoToken ? Refusal.NotOurs : refusal;
        }

        var (feed, now) = (feeds.Find(conversation), time.GetUtcNow());
        if (feed is { HasEnded: true })
        {
            return Refusal.NotFound;
        }

        var batch = feed?.Take(Watermark.Read(watermark), now) ?? new Batch([], Watermark.Before(now));
        return TypedResults.Json(ShownBatch.Of(batch, frontage.BaseOf(request)), DirectLineJson.Readable.ActivitySet);
    }

    /// <summary><c>POST /conversations/{id}/activities</c></summary>
    public async Task<IResult> PostAsync(string conversation, HttpRequest request, CancellationToken cancellation)
    {
        if (!doorman.TryEnter(request, conversation, out var pass, out var refusal))
        {
            return refusal;
        }

        if (await RequestBody.ReadAsync(request, MaxBody, cancellation) is not { } body)
        {
            return Refusal.TooBig;
        }

        return PostedActivity.TryRead(body, out var posted, out refusal) ? await HearAsync(pass, posted, request, body.Length) : refusal;
    }

    /// <summary>
    /// <c>POST /conversations/{id}/upload</c>: no file is taken or looked at. What was written beside it is heard like anything
    /// else; a file alone is answered by the bot, in the conversation, and refused.
    /// </summary>
    public async Task<IResult> UploadAsync(string conversation, HttpRequest request, CancellationToken cancellation)
    {
        if (!doorman.TryEnter(request, conversation, out var pass, out var refusal))
        {
            return refusal;
        }

        var (posted, bytes) = await UploadedActivity.ReadAsync(request, MaxBody, cancellation);
        if (posted is { Said.Text.Length: > 0 })
        {
            return await HearAsync(pass, posted, request, bytes);
        }

        // No echo: the client marks its file as not sent, which is so.
        var file = new PostedActivity(new Activity { Type = ActivityTypes.Message, Text = string.Empty }, null, ActivityTypes.Message, $"s-{TokenSigner.NewId()}");
        await talk.HearAsync(pass, file, Frontage.AddressOf(request), bytes);
        return Refusal.NoFiles;
    }

    private async Task<IResult> HearAsync(Pass pass, PostedActivity posted, HttpRequest request, int bytes)
    {
        var heard = await talk.HearAsync(pass, posted, Frontage.AddressOf(request), bytes);
        switch (heard.Kind)
        {
            case HeardKind.NotSaved:
                return Refusal.NotSaved;
            case HeardKind.TooMany:
                request.HttpContext.Response.Headers.RetryAfter =
                    Math.Ceiling(heard.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                return Refusal.TooMany;
            default:
                return TypedResults.Json(new PostedAnswer(posted.Id), DirectLineJson.Default.PostedAnswer);
        }
    }
}
