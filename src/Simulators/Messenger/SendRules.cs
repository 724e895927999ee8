using System.Text.Json;

namespace AwarenessBot.Simulators.Messenger;

/// <summary>What the platform refuses in a message, as far as its documentation says.</summary>
internal static class SendRules
{
    private static readonly string[] Types = ["RESPONSE", "UPDATE", "MESSAGE_TAG", "UTILITY"];

    /// <summary>What is wrong with it, in a word for the test that fails; nothing when it is accepted.</summary>
    public static string? Problem(JsonElement request)
    {
        if (request.TryGetProperty("sender_action", out _))
        {
            return request.TryGetProperty("message", out _) ? "sender_action with message" : null;
        }

        if (!request.TryGetProperty("messaging_type", out var type) || !Types.Contains(type.GetString()))
        {
            return "messaging_type";
        }

        // The only tag that is left is for people, and needs a permission this page does not have.
        if (request.TryGetProperty("tag", out _) || type.GetString() == "MESSAGE_TAG")
        {
            return "tag";
        }

        return request.TryGetProperty("message", out var message) ? OfMessage(message) : "message";
    }

    private static string? OfMessage(JsonElement message)
    {
        var hasText = message.TryGetProperty("text", out var text);
        var hasAttachment = message.TryGetProperty("attachment", out var attachment);
        if (hasText == hasAttachment)
        {
            return "text or attachment";
        }

        if (hasText && text.GetString() is not { Length: > 0 and < 2_000 })
        {
            return "text length";
        }

        if (message.TryGetProperty("metadata", out var metadata) && metadata.GetString()?.Length >= 1_000)
        {
            return "metadata";
        }

        return OfQuickReplies(message) ?? (hasAttachment ? OfTemplate(attachment.GetProperty("payload")) : null);
    }

    private static string? OfQuickReplies(JsonElement message)
    {
        if (!message.TryGetProperty("quick_replies", out var replies))
        {
            return null;
        }

        return replies.GetArrayLength() is 0 or > 13 || replies.EnumerateArray().Any(reply =>
            reply.GetProperty("content_type").GetString() != "text" ||
            reply.GetProperty("title").GetString() is not { Length: > 0 and <= 20 } ||
            reply.GetProperty("payload").GetString() is not { Length: > 0 and <= 1_000 })
                ? "quick_replies"
                : null;
    }

    private static string? OfTemplate(JsonElement payload)
    {
        if (!payload.TryGetProperty("template_type", out var template))
        {
            return null;
        }

        if (template.GetString() == "generic")
        {
            return payload.GetProperty("elements").GetArrayLength() is 0 or > 10 ? "elements" : null;
        }

        return payload.GetProperty("text").GetString() is not { Length: > 0 and <= 640 } ? "template text" : OfButtons(payload.GetProperty("buttons"));
    }

    private static string? OfButtons(JsonElement buttons) =>
        buttons.GetArrayLength() is 0 or > 3 || buttons.EnumerateArray().Any(button =>
            button.GetProperty("title").GetString() is not { Length: > 0 and <= 20 } ||
            (button.GetProperty("type").GetString() == "web_url" && button.GetProperty("url").GetString()?.StartsWith("https://", StringComparison.Ordinal) is not true))
                ? "buttons"
                : null;
}
