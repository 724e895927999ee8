using System.Text.Json;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Host.Terminal;

/// <summary>The card on a reply, if it carries one.</summary>
internal static class TerminalCard
{
    public static HeroCard? Of(Activity reply) => reply.Attachments?
        .Where(attachment => attachment.ContentType == HeroCard.ContentType)
        .Select(attachment => attachment.Content?.Deserialize(ActivityJson.Default.HeroCard))
        .FirstOrDefault();
}
