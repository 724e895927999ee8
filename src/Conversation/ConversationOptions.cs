using System.ComponentModel.DataAnnotations;

namespace AwarenessBot.Conversation;

/// <summary>Settings under <c>Conversation</c>.</summary>
public sealed class ConversationOptions
{
    public const string Section = "Conversation";

    /// <summary>
    /// Silence after which the next message begins afresh. Fifteen minutes: a brother, sister or classmate who picks up the
    /// phone must not find the last conversation going on.
    /// </summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan SessionTimeout { get; set; } = TimeSpan.FromMinutes(15);
}
