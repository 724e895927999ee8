using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// Whether a token was made by Bot Framework for this bot, now. Only RS256: a token that says otherwise of itself
/// (<c>none</c>, or HS256 with the public key for a secret) is none.
/// </summary>
internal sealed class TokenCheck(ConnectorSettings settings, SigningKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private const int LongestToken = 16 * 1024;

    // What two clocks may differ by; Microsoft's own readers allow as much.
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _reader = new() { MaximumTokenSizeInBytes = LongestToken };

    /// <summary>Reads the header <c>Authorization: Bearer eyJ…</c>.</summary>
    public async Task<(TokenVerdict Verdict, Voucher? Voucher)> CheckAsync(string? header, CancellationToken cancellation)
    {
        if (settings.App is not { } app || header?.StartsWith(Scheme, StringComparison.Ordinal) is not true ||
            Read(header[Scheme.Length..]) is not { Alg: SecurityAlgorithms.RsaSha256, Kid: { Length: > 0 } name } token)
        {
            return (TokenVerdict.Refused, null);
        }

        var (key, isKnown) = await keys.FindAsync(name, cancellation);
        if (key is null)
        {
            return (isKnown ? TokenVerdict.Refused : TokenVerdict.CannotTell, null);
        }

        var result = await _reader.ValidateTokenAsync(token, Wanted(app, key));
        return result.IsValid
            ? (TokenVerdict.Good, new Voucher(token.TryGetPayloadValue<string>("serviceurl", out var service) ? service : null, key.Endorsements))
            : (TokenVerdict.Refused, null);
    }

    private JsonWebToken? Read(string token)
    {
        try
        {
            return _reader.CanReadToken(token) ? _reader.ReadJsonWebToken(token) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException)
        {
            // Three parts with dots between them, and no token.
            return null;
        }
    }

    private TokenValidationParameters Wanted(App app, SigningKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        ValidIssuer = settings.Issuer,
        ValidAudience = app.Id,
        IssuerSigningKey = key.Key,
        RequireSignedTokens = true,
        ValidateIssuerSigningKey = true,
        LifetimeValidator = (from, until, _, _) => IsNow(from, until),
    };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
    }
}

internal enum TokenVerdict
{
    Good,
    Refused,

    /// <summary>No keys can be had: it is to come again.</summary>
    CannotTell,
}

/// <summary>What a good token vouches for.</summary>
/// <param name="ServiceUrl">Where the conversation is.</param>
/// <param name="Endorsements">The channels its key may speak for; nothing: any.</param>
internal sealed record Voucher(string? ServiceUrl, IReadOnlySet<string>? Endorsements)
{
    /// <summary>Whether this place on this channel is what the token was made for. To the letter, as Microsoft compares it.</summary>
    public bool IsFor(string serviceUrl, string channel) =>
        string.Equals(ServiceUrl, serviceUrl, StringComparison.Ordinal) && Endorsements?.Contains(channel) is not false;
}
