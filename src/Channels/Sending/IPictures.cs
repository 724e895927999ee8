namespace AwarenessBot.Channels.Sending;

/// <summary>The bot's own pictures, for platforms that want the file itself.</summary>
public interface IPictures
{
    /// <summary>The PNG at this address (<c>/pictures/…</c>) and a tag that changes with it, or nothing when there is none.</summary>
    Picture? Find(string contentUrl);
}

/// <summary>A picture as a file.</summary>
/// <param name="Png">Its bytes.</param>
/// <param name="Tag">The same bytes have the same tag.</param>
public sealed record Picture(byte[] Png, string Tag);
