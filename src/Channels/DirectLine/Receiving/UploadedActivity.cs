using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AwarenessBot.Channels.DirectLine.Receiving;

/// <summary>Finds what was written beside uploaded files. The files themselves are passed over, never read into memory.</summary>
internal static class UploadedActivity
{
    private const string ActivityPart = "application/vnd.microsoft.activity";
    private const int LongestBoundary = 100;
    private const int MostParts = 20;

    // Clients put the activity first. One that does not has its files skipped up to here.
    private const long MaxUpload = 20 * 1024 * 1024;

    /// <summary>The activity and its size; nothing when there is none that can be read.</summary>
    public static async Task<(PostedActivity? Posted, int Bytes)> ReadAsync(HttpRequest request, int longest, CancellationToken cancellation)
    {
        if (BoundaryOf(request) is not { } boundary)
        {
            return (null, 0);
        }

        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxUpload;
        }

        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            for (var part = 0; part < MostParts && await reader.ReadNextSectionAsync(cancellation) is { } section; part++)
            {
                if (section.ContentType?.StartsWith(ActivityPart, StringComparison.OrdinalIgnoreCase) is true &&
                    await ReadAsync(section.Body, longest, cancellation) is { } body)
                {
                    return (PostedActivity.TryRead(body, out var posted, out _) ? posted : null, body.Length);
                }
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            // Not framed as it says, or too much of it.
        }

        return (null, 0);
    }

    private static string? BoundaryOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) &&
        type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) &&
        HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary
            ? boundary.ToString()
            : null;

    private static async Task<byte[]?> ReadAsync(Stream part, int longest, CancellationToken cancellation)
    {
        var buffer = new byte[longest + 1];
        var read = await part.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return read <= longest ? buffer[..read] : null;
    }
}
