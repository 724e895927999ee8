using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// Whether a request without a token may come from an Emulator on this machine: it was asked for, the bot can be reached from
/// this machine alone, and nothing has passed the request on. A proxy here makes the whole world look as if it were here, and
/// a web page can have a browser here send requests: both leave traces.
/// </summary>
internal sealed class LocalCaller(ConnectorSettings settings, IServer server)
{
    private static readonly string[] PassedOn =
        ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Real-IP", "Via", "Origin"];

    public bool Is(HttpRequest request) =>
        settings.AllowsUnauthenticated &&
        request.HttpContext.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller) &&
        IsHere(request.Host.Host) &&
        !Array.Exists(PassedOn, request.Headers.ContainsKey) &&
        ListensHereOnly();

    private bool ListensHereOnly() =>
        server.Features.Get<IServerAddressesFeature>()?.Addresses is { Count: > 0 } addresses &&
        addresses.All(address => IsHere(BindingAddress.Parse(address).Host));

    // Not "+", "*", 0.0.0.0 or a name that only claims to be here.
    private static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ||
        (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
