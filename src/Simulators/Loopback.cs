using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Simulators;

/// <summary>Servers that only this machine can reach, whatever the environment or a settings file says.</summary>
internal static class Loopback
{
    // The widest thing anybody uploads is a picture of a megabyte.
    private const long MaxBody = 8 * 1024 * 1024;

    /// <param name="port">0 for any that is free.</param>
    public static WebApplicationBuilder Builder(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        return builder;
    }
}
