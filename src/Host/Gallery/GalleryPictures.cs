using AwarenessBot.Channels.Sending;

namespace AwarenessBot.Host.Gallery;

/// <summary>The pictures of the gallery as files, for channels that upload them instead of naming an address.</summary>
internal sealed class GalleryPictures(PanelGallery gallery) : IPictures
{
    private const string Prefix = "/pictures/comics/";
    private const string Suffix = ".png";

    public Picture? Find(string contentUrl)
    {
        if (!contentUrl.StartsWith(Prefix, StringComparison.Ordinal) || !contentUrl.EndsWith(Suffix, StringComparison.Ordinal))
        {
            return null;
        }

        return contentUrl[Prefix.Length..^Suffix.Length].Split('/') is [var comic, var panel] &&
            gallery.Find(comic, panel, PictureKind.Png) is { } picture
                ? new Picture(picture.Bytes, picture.Tag)
                : null;
    }
}
