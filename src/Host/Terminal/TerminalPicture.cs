using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Host.Terminal;

/// <summary>The pictures of a reply as a terminal can show them: in words, and where they are.</summary>
internal sealed record TerminalPicture(string InWords, string Address)
{
    public static IEnumerable<TerminalPicture> Of(Activity reply) => (reply.Attachments ?? [])
        .Where(attachment => attachment.ContentType == Attachment.PictureType)
        .Select(attachment => new TerminalPicture(attachment.Name ?? string.Empty, attachment.ContentUrl ?? string.Empty));
}
