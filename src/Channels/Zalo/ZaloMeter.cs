using System.Diagnostics.Metrics;

namespace AwarenessBot.Channels.Zalo;

/// <summary>What is counted of Zalo's webhooks: kinds of events, never whose.</summary>
internal static class ZaloMeter
{
    public const string Name = "AwarenessBot.Zalo";

    // A name nobody knows is chosen by whoever sends it, so it is not a name of ours to count by.
    private static readonly HashSet<string> Known =
    [
        "user_send_text", "user_send_image", "user_send_gif", "user_send_sticker", "user_send_link", "user_send_audio",
        "user_send_video", "user_send_file", "user_send_location", "user_send_business_card", "follow", "unfollow", "user_withdraw",
        "user_received_message", "user_seen_message", "user_reacted_message", "user_click_chatnow", "user_submit_info",
        "oa_send_text", "oa_send_image", "oa_send_gif", "oa_send_list", "oa_send_file", "oa_send_sticker", "anonymous_send_text",
        "add_user_to_tag", "remove_user_from_tag", "update_user_info",
    ];

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Events = Meter.CreateCounter<long>("zalo.events", description: "Webhooks by event.");
    private static readonly Counter<long> Unsigned = Meter.CreateCounter<long>("zalo.unsigned", description: "Webhooks refused.");

    public static void Received(string? name) => Events.Add(1, new KeyValuePair<string, object?>(
        "event", name is null ? "unreadable" : Known.Contains(name) ? name : "unknown"));

    public static void Refused() => Unsigned.Add(1);
}
