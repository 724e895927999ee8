using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>A pressed button says what is written on it, as if the person had typed it.</summary>
internal static class Pressing
{
    public const string QuickReply = "quick_reply";
    public const string Postback = "postback";

    private const char Ellipsis = '…';

    public static Activity Of(Activity said, string payload, string kind) => said with
    {
        Text = Label(said.Text ?? string.Empty, IncomingText.Clean(payload)),
        Value = JsonText.Of(payload),
        ChannelData = JsonSerializer.SerializeToElement(new PressedButton(kind), MessengerJson.Default.PressedButton),
    };

    // A label too long for the button was cut there; the payload has the whole of it.
    private static string Label(string title, string payload)
    {
        var isCut = title is [.., Ellipsis] && payload.StartsWith(title[..^1], StringComparison.Ordinal);
        return title.Length == 0 || isCut ? payload : title;
    }
}
