using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AwarenessBot.Simulators.Zalo;

/// <summary>Zalo's tokens: a refresh token works once, and the access token before the last dies with it.</summary>
public sealed class SimulatedOAuth(TimeProvider time)
{
    public const string AppId = "1000000000000000001";
    public const string AppSecret = "FAKE-APP-SECRET-0001";

    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);

    private readonly Lock _gate = new();
    private int _generation;
    private string _refresh = "FAKE-REFRESH-TOKEN-0000";
    private DateTimeOffset? _refreshUntil;
    private string? _access;
    private DateTimeOffset _accessUntil;

    /// <summary>How long an access token lives.</summary>
    public TimeSpan AccessLife { get; set; } = TimeSpan.FromHours(25);

    /// <summary>Whether <c>expires_in</c> is written as a number.</summary>
    public bool WritesNumbers { get; set; }

    /// <summary>How often tokens were asked for, and how often refused.</summary>
    public int Asked { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The one refresh token that works.</summary>
    public string RefreshToken
    {
        get
        {
            lock (_gate)
            {
                return _refresh;
            }
        }
    }

    /// <summary>Until when the access token works; nothing while there is none.</summary>
    public DateTimeOffset? AccessUntil
    {
        get
        {
            lock (_gate)
            {
                return _access is null ? null : _accessUntil;
            }
        }
    }

    /// <summary>Until when the refresh token works; nothing while the first one is unused.</summary>
    public DateTimeOffset? RefreshUntil
    {
        get
        {
            lock (_gate)
            {
                return _refreshUntil;
            }
        }
    }

    /// <summary>An administrator consents again: a new chain begins, and the old one is dead.</summary>
    /// <param name="refreshToken">What the chain begins with, if it is to be a certain one.</param>
    public string Consent(string? refreshToken = null)
    {
        lock (_gate)
        {
            _generation++;
            (_access, _refreshUntil) = (null, time.GetUtcNow() + RefreshLife);
            return _refresh = refreshToken ?? $"FAKE-CONSENT-TOKEN-{_generation:D4}";
        }
    }

    /// <summary>The access token is taken away before its time.</summary>
    public void Revoke()
    {
        lock (_gate)
        {
            _access = null;
        }
    }

    internal bool IsGood(string? accessToken)
    {
        lock (_gate)
        {
            return accessToken is not null && accessToken == _access && time.GetUtcNow() < _accessUntil;
        }
    }

    internal async Task<JsonObject> AnswerAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        lock (_gate)
        {
            Asked++;
            if (request.Headers["secret_key"] != AppSecret || form["app_id"] != AppId || form["grant_type"] != "refresh_token" ||
                form["refresh_token"] != _refresh || time.GetUtcNow() > _refreshUntil)
            {
                Refused++;
                return new JsonObject
                {
                    ["error"] = -14014,
                    ["error_name"] = "Invalid refresh token",
                    ["error_reason"] = "made up",
                };
            }

            _generation++;
            _access = $"FAKE-ACCESS-TOKEN-{_generation:D4}";
            _refresh = $"FAKE-REFRESH-TOKEN-{_generation:D4}";
            _accessUntil = time.GetUtcNow() + AccessLife;
            _refreshUntil = time.GetUtcNow() + RefreshLife;
            var seconds = (long)AccessLife.TotalSeconds;
            return new JsonObject
            {
                ["access_token"] = _access,
                ["refresh_token"] = _refresh,
                ["expires_in"] = WritesNumbers ? seconds : JsonValue.Create($"{seconds}"),
            };
        }
    }
}
