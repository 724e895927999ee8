using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.DirectLine;

/// <summary>
/// How a request looks from outside the house: the address it was sent to and the address it came from, also when a proxy
/// stands in front. Whoever connects from this machine or a private network is taken for a proxy and believed.
/// </summary>
internal sealed class Frontage(DirectLineSettings settings)
{
    private const int NetworkBytes = 8;

    /// <summary>Scheme, host and port of this bot as the client sees it.</summary>
    public Uri BaseOf(HttpRequest request) => settings.PublicUrl ??
        (Uri.TryCreate($"{SchemeOf(request)}://{request.Host.Value}", UriKind.Absolute, out var address) ? address : new Uri("http://localhost"));

    /// <summary>
    /// Whether this is the origin of the bot's own pages. Without a public address to compare with, the scheme is not looked
    /// at: a proxy that ends TLS may not have said it.
    /// </summary>
    public bool IsOwn(HttpRequest request, string origin) => settings.PublicUrl is { } own
        ? DirectLineSettings.OriginOf(origin) == own.GetLeftPart(UriPartial.Authority)
        : Uri.TryCreate(origin, UriKind.Absolute, out var page) &&
            page.Scheme is "https" or "http" && string.Equals(Authority(page, request), request.Host.Value, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// Whom limits are counted for; nothing when a proxy does not say who is behind it. Of IPv6 the network: one house has
    /// millions of addresses. Held in memory for minutes and written nowhere.
    /// </summary>
    public static string? AddressOf(HttpRequest request)
    {
        var near = request.HttpContext.Connection.RemoteIpAddress;
        if (near is null || !IsPrivate(near))
        {
            return near is null ? null : KeyOf(near);
        }

        var last = request.Headers["X-Forwarded-For"] is [.., { } forwarded] ? forwarded.Split(',')[^1].Trim() : null;
        return IPAddress.TryParse(last, out var far) ? KeyOf(far) : null;
    }

    private static string SchemeOf(HttpRequest request) =>
        request.Headers["X-Forwarded-Proto"] is ["https" or "http"] and [{ } said] &&
        request.HttpContext.Connection.RemoteIpAddress is { } near && IsPrivate(near)
            ? said
            : request.Scheme;

    // A Host header may name the usual port that an origin leaves out.
    private static string Authority(Uri page, HttpRequest request) =>
        page.IsDefaultPort && request.Host.Port is { } port ? $"{page.Host}:{port}" : page.Authority;

    private static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return IPAddress.IsLoopback(plain) || plain.IsIPv6UniqueLocal ||
            (plain.AddressFamily == AddressFamily.InterNetwork && plain.GetAddressBytes() is
                [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..]);
    }

    private static string KeyOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, NetworkBytes)));
    }
}
