using System.Text.Json;
using System.Text.Json.Serialization;
using AwarenessBot.Channels.BotConnector.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// Where a conversation is: what a reply needs beside the ids of bot and person. It travels in the conversation's own
/// properties, so it is on disk with every reply, goes with a proactive one, and is erased with the person's rows.
/// </summary>
/// <param name="ServiceUrl">Where replies are posted; a token has vouched for it, or it is on this machine.</param>
/// <param name="Channel">Bot Framework's channel: <c>msteams</c>, <c>webchat</c>, …</param>
/// <param name="Conversation">The conversation's id there.</param>
/// <param name="Tenant">The tenant it belongs to, on channels that have such.</param>
/// <param name="IsLocal">It came from an Emulator without a token: it is never shown ours.</param>
internal sealed record ConversationReference(string ServiceUrl, string Channel, string Conversation, string? Tenant = null, bool IsLocal = false)
{
    private const string Property = "reference";

    /// <summary>The conversation as the bot knows it: channels do not share their ids.</summary>
    [JsonIgnore]
    public ConversationAccount Account => new()
    {
        Id = $"{Channel}/{Conversation}",
        Properties = new Dictionary<string, JsonElement>
        {
            [Property] = JsonSerializer.SerializeToElement(this, ConnectorJson.Default.ConversationReference),
        },
    };

    /// <summary>The reference a reply carries.</summary>
    public static ConversationReference? In(Activity reply)
    {
        try
        {
            return reply.Conversation?.Properties?.TryGetValue(Property, out var kept) is true
                ? kept.Deserialize(ConnectorJson.Default.ConversationReference)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Where this reply is posted; nothing when that is no place to send anything to.</summary>
    /// <param name="replyToId">What is answered; nothing for what the bot says by itself.</param>
    public Uri? AddressOf(string? replyToId)
    {
        if (!Uri.TryCreate(ServiceUrl, UriKind.Absolute, out var service) || !IsPlace(service, IsLocal))
        {
            return null;
        }

        var conversation = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(Conversation)}/activities";
        return new Uri(replyToId is null ? conversation : $"{conversation}/{Uri.EscapeDataString(replyToId)}");
    }

    /// <summary>Whether replies may be posted there: elsewhere by https only, on this machine only to an Emulator.</summary>
    public static bool IsPlace(Uri service, bool isLocal) => service.UserInfo.Length == 0 && (isLocal
        ? service.IsLoopback && service.Scheme is "http" or "https"
        : service.Scheme == Uri.UriSchemeHttps && !service.IsLoopback);

    /// <summary>Never where.</summary>
    public override string ToString() => nameof(ConversationReference);
}
