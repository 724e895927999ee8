using System.Text.Json.Nodes;
using AwarenessBot.Simulators.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AwarenessBot.Simulators.Zalo;

/// <summary>
/// Zalo on this machine: one Official Account with its interface, its tokens, its windows and its moods. It behaves as the
/// contract says the platform does, by a clock that is handed in; what it is told to get wrong, it gets wrong once.
/// </summary>
public sealed class ZaloSimulator : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SimulatedAccount _account;
    private readonly SimulatedOAuth _oauth;

    private ZaloSimulator(WebApplication app, TimeProvider time)
    {
        _app = app;
        Faults = new SimulatedFaults();
        _oauth = new SimulatedOAuth(time);
        _account = new SimulatedAccount(time, _oauth, Faults);
        Webhooks = new SimulatedWebhooks(time);
    }

    /// <summary>Where it listens; both for the interface and for tokens.</summary>
    public string Url { get; private set; } = string.Empty;

    /// <summary>What it will get wrong.</summary>
    public SimulatedFaults Faults { get; }

    /// <summary>What it sends to the bot.</summary>
    public SimulatedWebhooks Webhooks { get; }

    /// <summary>The tokens it has issued.</summary>
    public SimulatedOAuth OAuth => _oauth;

    /// <summary>The account: who was heard when, and what was delivered.</summary>
    public SimulatedAccount Account => _account;

    public static async Task<ZaloSimulator> StartAsync(TimeProvider time, Wiretap? tap = null)
    {
        var simulator = new ZaloSimulator(Loopback.Builder(0).Build(), time);
        if (tap is not null)
        {
            simulator._app.UseRecording(tap.Traffic);
        }

        simulator._app.Run(simulator.AnswerAsync);
        await simulator._app.StartAsync();
        simulator.Url = simulator._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
            ?? throw new InvalidOperationException("No address.");
        return simulator;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var fault = Faults.Next(request.Path);
        switch (fault)
        {
            case SimulatedFault.ServerError:
                await WriteAsync(context, 500, """{"error":{"message":"internal"}}""");
                return;
            case SimulatedFault.TooManyRequests:
                context.Response.Headers.RetryAfter = "7";
                await WriteAsync(context, 429, "{}");
                return;
            case SimulatedFault.Garbage:
                await WriteAsync(context, 200, "<html>");
                return;
            case SimulatedFault.HangUp:
                context.Abort();
                return;
        }

        var answer = await (request.Path.Value switch
        {
            "/v4/oa/access_token" => _oauth.AnswerAsync(request),
            "/v3.0/oa/message/cs" => _account.TakeMessageAsync(request),
            "/v2.0/oa/upload/image" => _account.TakePictureAsync(request),
            _ => Task.FromResult(Error(404, "empty api")),
        });
        switch (fault)
        {
            case SimulatedFault.HangUpAfterwards:
                context.Abort();
                return;
            case SimulatedFault.SilenceAfterwards:
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            default:
                await WriteAsync(context, 200, answer.ToJsonString());
                return;
        }
    }

    internal static JsonObject Error(int code, string message) => new() { ["error"] = code, ["message"] = message };

    private static Task WriteAsync(HttpContext context, int status, string json)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json);
    }
}
