using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.Receiving;

/// <summary>Reads a request body up to a limit, whatever the headers claim.</summary>
internal static class RequestBody
{
    // What a message usually fits in, for a body that does not say how long it is.
    private const int Usual = 4 * 1024;

    /// <summary>The bytes, or nothing when there are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        // One more than there should be: only the end of the body leaves it empty.
        var buffer = new byte[Math.Min(request.ContentLength ?? Usual, limit) + 1];
        for (var read = 0; ;)
        {
            read += await request.Body.ReadAtLeastAsync(buffer.AsMemory(read), buffer.Length - read, throwOnEndOfStream: false, cancellation);
            if (read < buffer.Length)
            {
                return buffer[..read];
            }

            if (read > limit)
            {
                return null;
            }

            Array.Resize(ref buffer, Math.Min(2 * buffer.Length, limit + 1));
        }
    }
}
