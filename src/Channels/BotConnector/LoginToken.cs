using System.Text.Json;
using AwarenessBot.Channels.BotConnector.Wire;
using AwarenessBot.Channels.Sending;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// What the bot shows when it posts replies. Asked for when first needed and again shortly before it ends, by one at a time;
/// while the login is down, an old one is used to its end.
/// </summary>
internal sealed class LoginToken(ConnectorSettings settings, ConnectorWire wire, TimeProvider time, ILogger<LoginToken> log) : IDisposable
{
    private const string Scope = "https://api.botframework.com/.default";

    private static readonly TimeSpan RenewBefore = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Usual = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim _asking = new(1);
    private Shown? _shown;

    /// <summary>A token; or why there is none.</summary>
    /// <param name="not">One that was refused: not this one again.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<(string? Token, SendResult Failure)> TakeAsync(string? not, CancellationToken cancellation)
    {
        if (Fresh(not) is { } known)
        {
            return (known, SendResult.Sent);
        }

        await _asking.WaitAsync(cancellation);
        try
        {
            return Fresh(not) is { } meanwhile ? (meanwhile, SendResult.Sent) : await AskAsync(not, cancellation);
        }
        finally
        {
            _asking.Release();
        }
    }

    public void Dispose() => _asking.Dispose();

    private string? Fresh(string? not) =>
        Volatile.Read(ref _shown) is { } shown && shown.Token != not && time.GetUtcNow() < shown.RenewAt ? shown.Token : null;

    private async Task<(string? Token, SendResult Failure)> AskAsync(string? not, CancellationToken cancellation)
    {
        if (settings.App is not { } app)
        {
            return (null, SendResult.Misconfigured("no_app"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, settings.Login)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("client_id", app.Id),
                new("client_secret", app.Password),
                new("scope", Scope),
            ]),
        };
        var answer = await wire.AskAsync(request, cancellation);
        if (answer.IsSuccess && answer.Read() is { } body && body.Text("access_token") is { Length: > 0 } token && IsHeader(token))
        {
            var shown = new Shown(token, time.GetUtcNow(), LifetimeIn(body));
            Volatile.Write(ref _shown, shown);
            return (shown.Token, SendResult.Sent);
        }

        var failure = FailureOf(answer);
        ConnectorLog.NoLogin(log, failure.Reason ?? "unknown");
        return _shown is { } old && old.Token != not && time.GetUtcNow() < old.Until ? (old.Token, SendResult.Sent) : (null, failure);
    }

    // The reply has not left, so it cannot have arrived.
    private static SendResult FailureOf(ConnectorAnswer answer) => answer switch
    {
        { Failure: { } failure } => SendResult.RetryLater($"login_{failure.Reason}"),
        { Status: 408 or 429 or >= 500 } or { IsSuccess: true } => SendResult.RetryLater($"login_{answer.Status}", answer.After),
        _ => SendResult.Misconfigured($"login_{answer.Status}"),
    };

    // A header cannot hold anything else, and a token is nothing else.
    private static bool IsHeader(string token) => token.All(letter => letter is > ' ' and <= '~');

    private static TimeSpan LifetimeIn(JsonElement body) =>
        body.Child("expires_in") is { ValueKind: JsonValueKind.Number } lifetime && lifetime.TryGetInt32(out var seconds) && seconds > 0
            ? TimeSpan.FromSeconds(seconds)
            : Usual;

    private sealed class Shown(string token, DateTimeOffset at, TimeSpan lifetime)
    {
        public string Token => token;

        public DateTimeOffset Until => at + lifetime;

        // One that lives no longer than that is renewed at half its time.
        public DateTimeOffset RenewAt => lifetime > 2 * RenewBefore ? Until - RenewBefore : at + (lifetime / 2);
    }
}
