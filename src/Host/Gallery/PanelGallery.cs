using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Content;
using AwarenessBot.Content.Live;
using AwarenessBot.Pictures.Rastering;
using AwarenessBot.Pictures.Writing;

namespace AwarenessBot.Host.Gallery;

/// <summary>
/// The pictures of the comics in use. Each is made when somebody first looks at it and kept until the content changes; there
/// are a few hundred at most, of some ten kilobytes each.
/// </summary>
internal sealed class PanelGallery(LiveLibrary content)
{
    private volatile Wall _wall = new(content.Current);

    /// <summary>A panel's picture, or nothing when no comic in use has such a panel.</summary>
    public HungPicture? Find(string comic, string panel, PictureKind kind)
    {
        var library = content.Current;
        var wall = _wall;
        if (wall.Library != library)
        {
            _wall = wall = new(library);
        }

        // Asked of the library first, so that only what exists is ever kept.
        return library.Comics.TryGetValue(comic, out var found) && found.Panels.TryGetValue(panel, out var drawn)
            ? wall.Pictures.GetOrAdd((comic, panel, kind), _ => new(() => Make(library.Art.Draw(drawn.Picture), kind))).Value
            : null;
    }

    private static HungPicture Make(Pictures.Shapes.Element picture, PictureKind kind)
    {
        var bytes = kind == PictureKind.Svg
            ? Encoding.UTF8.GetBytes(SvgText.Of(picture))
            : PngFile.Of(Painter.Paint(picture));
        return new(bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"");
    }

    private sealed class Wall(Library library)
    {
        public Library Library => library;

        public ConcurrentDictionary<(string Comic, string Panel, PictureKind Kind), Lazy<HungPicture>> Pictures { get; } = new();
    }
}

/// <summary>A picture ready to be sent.</summary>
/// <param name="Tag">Its entity tag: the same bytes have the same one.</param>
internal sealed record HungPicture(byte[] Bytes, string Tag);

internal enum PictureKind
{
    Svg,
    Png,
}
