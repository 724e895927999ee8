using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Channels.Web.Wire;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AwarenessBot.Channels.Web;

/// <summary>
/// The bot's own page talks to it here: one POST opens a conversation, one POST a message, and the answer comes back in the
/// response. Sending the same message id again gives the same answer, so a page may retry without fear.
/// </summary>
internal sealed class WebChat(TurnPipeline pipeline)
{
    public const string ChannelId = "web";

    // More than a person types at once: what is cut off is not checked for danger. Larger bodies are refused unread.
    private const int MaxBody = 32 * 1024;
    private const int ConversationIdBytes = 16;
    private const int MaxMessageId = 64;
    private static readonly ChannelAccount Bot = new() { Id = "bot", Role = "bot" };
    private static readonly ChannelAccount User = new() { Id = "user", Role = "user" };

    public async Task<Results<JsonHttpResult<WebConversation>, JsonHttpResult<WebReplies>>> OpenAsync(CancellationToken cancellation)
    {
        // Whoever knows the id can write in the conversation, so it is 128 bits of chance and never stored in the page.
        var conversation = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(ConversationIdBytes));
        var joined = Incoming(conversation, "open") with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [User] };
        var outcome = await pipeline.RunAsync(joined, cancellation);
        if (!outcome.Saved)
        {
            return NotSaved(outcome);
        }

        return TypedResults.Json(
            new WebConversation(conversation, outcome.Replies), WebJson.Default.WebConversation, statusCode: StatusCodes.Status201Created);
    }

    public async Task<Results<JsonHttpResult<WebReplies>, ProblemHttpResult>> SayAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = await RequestBody.ReadAsync(request, MaxBody, cancellation);
        if (body is null)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: "The message is too large.");
        }

        if (Read(body) is not { } message)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status400BadRequest,
                title: "Expected JSON with conversation, id and text, each a string.");
        }

        var outcome = await pipeline.RunAsync(
            Incoming(message.Conversation, message.Id) with { Text = IncomingText.Clean(message.Text) }, cancellation);
        if (!outcome.Saved)
        {
            return NotSaved(outcome);
        }

        return TypedResults.Json(new WebReplies(outcome.Replies), WebJson.Default.WebReplies);
    }

    // 503: the page shows what it got, and sends the message again by itself.
    private static JsonHttpResult<WebReplies> NotSaved(TurnOutcome outcome) =>
        TypedResults.Json(new WebReplies(outcome.Replies), WebJson.Default.WebReplies, statusCode: StatusCodes.Status503ServiceUnavailable);

    private static WebMessage? Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(IncomingJson.Mend(body), WebJson.Default.WebMessage) is { } message && IsWellFormed(message) ? message : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool IsWellFormed(WebMessage message) =>
        message.Id is { Length: > 0 and <= MaxMessageId } id &&
        id.All(IsIdLetter) &&
        message.Text is not null &&
        message.Conversation is { Length: 22 } conversation &&
        conversation.All(IsIdLetter);

    private static bool IsIdLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';

    private static Activity Incoming(string conversation, string id) => new()
    {
        Type = ActivityTypes.Message,
        DeliveryMode = DeliveryModes.ExpectReplies,
        Id = id,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount { Id = conversation },
        From = User,
        Recipient = Bot,
        Locale = "vi-VN",
    };
}
