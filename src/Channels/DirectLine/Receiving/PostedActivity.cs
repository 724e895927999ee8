using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Channels.DirectLine.Tokens;
using AwarenessBot.Engine.Activities;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.DirectLine.Receiving;

/// <summary>
/// What a client posted, as far as the bot has a use for it. Who it is from, to whom and when is not read: the token and the
/// clock say that.
/// </summary>
/// <param name="Said">For the turn, without id, stamp and addresses; nothing when there is no turn in it.</param>
/// <param name="Echo">For the client's own feed, likewise; nothing for what nobody shows.</param>
/// <param name="Type">The type of the activity.</param>
/// <param name="Id">The id it gets: the same for the same client id, so that what is posted twice is handled once.</param>
internal sealed record PostedActivity(Activity? Said, Activity? Echo, string Type, string Id)
{
    private const int LongestMark = 64;
    private const int LongestValue = 16 * 1024;

    // Web Chat's own is some hundred letters. Echoes wait in memory, and whoever posts them chooses how many.
    private const int LongestEchoed = 2 * 1024;
    private const string ClientId = "clientActivityID";

    /// <summary>Reads one activity.</summary>
    /// <param name="body">JSON as it came.</param>
    /// <param name="posted">What it says.</param>
    /// <param name="refusal">What is wrong with it.</param>
    public static bool TryRead(
        ReadOnlySpan<byte> body, [NotNullWhen(true)] out PostedActivity? posted, [NotNullWhen(false)] out IResult? refusal)
    {
        (posted, refusal) = (null, Refusal.NotJson);
        try
        {
            using var json = JsonDocument.Parse(IncomingJson.Mend(body).ToArray(), new JsonDocumentOptions { MaxDepth = ActivityJson.MaxDepth });
            refusal = Problem(json.RootElement);
            posted = refusal is null ? Read(json.RootElement) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string that is no text.
        }

        return posted is not null;
    }

    /// <summary>Never what was said.</summary>
    public override string ToString() => $"PostedActivity {Type}";

    private static IResult? Problem(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return Refusal.Wrong("An activity is a JSON object");
        }

        if (root.Child("type") is not { } type)
        {
            return Refusal.Missing("type");
        }

        if (type.ValueKind != JsonValueKind.String || !IsTaken(type.GetString()))
        {
            return Refusal.Wrong("Clients may post message, event, typing, messageReaction, endOfConversation and deleteUserData");
        }

        if (root.Child("text") is { ValueKind: not JsonValueKind.String })
        {
            return Refusal.Wrong("text must be a string");
        }

        return root.Child("value") is { } value && value.GetRawText().Length > LongestValue ? Refusal.TooBig : null;
    }

    private static bool IsTaken(string? type) => type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing
        or ActivityTypes.MessageReaction or ActivityTypes.EndOfConversation or ActivityTypes.DeleteUserData;

    private static PostedActivity Read(JsonElement root)
    {
        var type = root.Text("type") ?? string.Empty;
        var said = type switch
        {
            ActivityTypes.Message => Message(root),
            ActivityTypes.Event when root.Text("name") == EventNames.Open => Opening(root),
            _ => null,
        };
        return new PostedActivity(said, type is ActivityTypes.Message or ActivityTypes.Event ? EchoOf(root, type, said) : null, type, IdOf(root));
    }

    private static Activity Message(JsonElement root)
    {
        var value = root.Child("value");
        var text = IncomingText.Clean(root.Text("text"));
        return new Activity
        {
            Type = ActivityTypes.Message,

            // A button may send its words as a value alone.
            Text = text.Length == 0 && value is { ValueKind: JsonValueKind.String } pressed ? IncomingText.Clean(pressed.GetString()) : text,
            Value = value?.Clone(),
        };
    }

    private static Activity? Opening(JsonElement root) => root.Child("value") is { ValueKind: JsonValueKind.String } reference
        ? new Activity { Type = ActivityTypes.Event, Name = EventNames.Open, Value = JsonText.Of(IncomingText.Clean(reference.GetString())) }
        : null;

    // Web Chat knows its own message again by the client id in the channel data; all of it goes back unchanged.
    private static Activity EchoOf(JsonElement root, string type, Activity? said) => new()
    {
        Type = type,
        Text = type == ActivityTypes.Message && root.Child("text") is not null ? said?.Text : null,
        TextFormat = type == ActivityTypes.Message ? "plain" : null,
        Name = root.Short("name", LongestMark),
        Value = root.Child("value") is { } value && value.GetRawText().Length <= LongestEchoed ? value.Clone() : null,
        Locale = root.Short("locale", LongestMark),
        LocalTimestamp = root.Short("localTimestamp", LongestMark),
        LocalTimezone = root.Short("localTimezone", LongestMark),
        ChannelData = ChannelData(root),
        Attachments = type == ActivityTypes.Message ? [] : null,
    };

    private static JsonElement? ChannelData(JsonElement root) =>
        root.Child("channelData") is { ValueKind: JsonValueKind.Object } own && own.GetRawText().Length <= LongestEchoed ? own.Clone() : null;

    // The same client id with the same words is a repetition. A client that counts anew after a reload says something new.
    private static string IdOf(JsonElement root) => root.Child("channelData") is { } own && own.Text(ClientId) is { Length: > 0 } client
        ? $"c-{Hash($"{client}\n{root.Text("type")}\n{root.Text("text")}\n{root.Child("value")?.GetRawText()}")}"
        : $"s-{TokenSigner.NewId()}";

    private static string Hash(string text) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
