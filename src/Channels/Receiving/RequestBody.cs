using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.Receiving;

/// <summary>Reads a request body up to a limit, whatever the headers claim.</summary>
internal static class RequestBody
{
    /// <summary>The bytes, or nothing when there are more than <paramref name="limit"/>.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int limit, CancellationToken cancellation)
    {
        if (request.ContentLength > limit)
        {
            return null;
        }

        var buffer = new byte[limit + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return read > limit ? null : buffer[..read];
    }
}
