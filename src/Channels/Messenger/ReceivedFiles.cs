using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// Pictures, recordings, files, places: of what kind they are, so that the bot can answer, and nothing else. Where they lie
/// is not kept anywhere: a picture of a child that nobody here can open cannot leak from here.
/// </summary>
internal static class ReceivedFiles
{
    private const string ThumbsUp = "👍";
    private const int LongestType = 32;

    /// <summary>The platform's own thumb, in its three sizes: a yes, not a picture.</summary>
    private static readonly HashSet<string> Thumbs = ["369239263222822", "369239343222814", "369239383222810"];

    public static Activity In(JsonElement message, Activity said)
    {
        var files = message.Each("attachments").ToList();
        if (files.Count == 0)
        {
            return said;
        }

        return said.Text is { Length: 0 } && files.TrueForAll(IsThumb)
            ? said with { Text = ThumbsUp }
            : said with { Attachments = [.. files.Select(file => new Attachment { ContentType = TypeOf(file) })] };
    }

    private static string? Sticker(JsonElement file) => file.Object("payload")?.Id("sticker_id");

    private static bool IsThumb(JsonElement file) => Sticker(file) is { } sticker && Thumbs.Contains(sticker);

    private static string TypeOf(JsonElement file) => (file.Text("type"), Sticker(file)) switch
    {
        ("sticker", _) or (_, not null) => "application/vnd.messenger.sticker",
        ("image", _) => "image/*",
        ("audio", _) => "audio/*",
        ("video", _) => "video/*",
        ("file", _) => "application/octet-stream",
        ({ Length: > 0 and <= LongestType } other, _) when other.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') =>
            $"application/vnd.messenger.{other}",
        _ => "application/vnd.messenger.unknown",
    };
}
