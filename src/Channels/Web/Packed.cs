using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace AwarenessBot.Channels.Web;

/// <summary>
/// A text as browsers fetch it: packed once, however often it is asked for. Nothing secret is ever in one, so its packed size
/// tells nobody anything.
/// </summary>
internal sealed class Packed(string text, string type)
{
    private readonly byte[] _plain = Encoding.UTF8.GetBytes(text);
    private readonly Lazy<byte[]> _brotli = new(() => Pack(text, to => new BrotliStream(to, CompressionLevel.SmallestSize)));
    private readonly Lazy<byte[]> _gzip = new(() => Pack(text, to => new GZipStream(to, CompressionLevel.SmallestSize)));
    private readonly EntityTagHeaderValue _tag =
        new($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}\"", isWeak: true);

    public string Text => text;

    public FileContentHttpResult Answer(HttpContext context)
    {
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = context.Request.GetTypedHeaders().AcceptEncoding.Where(one => one.Quality != 0).Select(one => one.Value.Value).ToHashSet();
        var (bytes, encoding) =
            accepted.Contains("br") ? (_brotli.Value, "br") :
            accepted.Contains("gzip") ? (_gzip.Value, "gzip") :
            (_plain, null);
        if (encoding is not null)
        {
            context.Response.Headers.ContentEncoding = encoding;
        }

        return TypedResults.Bytes(bytes, type, entityTag: _tag);
    }

    private static byte[] Pack(string text, Func<Stream, Stream> packing)
    {
        using var packed = new MemoryStream();
        using (var packer = packing(packed))
        {
            packer.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }
}
