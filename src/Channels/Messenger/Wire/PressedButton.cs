using System.Text.Json.Serialization;

namespace AwarenessBot.Channels.Messenger.Wire;

// {"payloadKind":"quick_reply"}: the channel data of a pressed button
internal sealed record PressedButton([property: JsonPropertyName("payloadKind")] string PayloadKind);
