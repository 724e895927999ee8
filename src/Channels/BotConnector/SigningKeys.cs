using System.Text.Json;
using AwarenessBot.Channels.BotConnector.Wire;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>
/// The keys Bot Framework signs with. They are fetched when first needed, once a day, and when a token names one we do not
/// know; that at most once a minute, for anybody can send such a token.
/// </summary>
internal sealed class SigningKeys(ConnectorSettings settings, ConnectorWire wire, TimeProvider time, ILogger<SigningKeys> log) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenFetches = TimeSpan.FromMinutes(1);

    // Without any key nobody is heard: then it is worth asking sooner.
    private static readonly TimeSpan BetweenFirstFetches = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _fetching = new(1);
    private Ring? _ring;
    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    /// <summary>The key of this name; nothing when there is none, and whether we know any keys at all.</summary>
    public async Task<(SigningKey? Key, bool IsKnown)> FindAsync(string name, CancellationToken cancellation)
    {
        if (!Has(name))
        {
            // Not this request's fetch alone: whoever hangs up must not take the keys away from everybody else. And an old key will do
            // meanwhile.
            var refresh = RefreshAsync(name);
            if (Volatile.Read(ref _ring)?.Keys.ContainsKey(name) is not true)
            {
                await refresh.WaitAsync(cancellation);
            }
        }

        var ring = Volatile.Read(ref _ring);
        return (ring?.Keys.GetValueOrDefault(name), ring is not null);
    }

    public void Dispose() => _fetching.Dispose();

    private bool Has(string name) =>
        Volatile.Read(ref _ring) is { } ring && time.GetUtcNow() - ring.At < Fresh && ring.Keys.ContainsKey(name);

    // Ends by the wire's own timeout.
    private async Task RefreshAsync(string name)
    {
        await _fetching.WaitAsync(CancellationToken.None);
        try
        {
            if (!Has(name) && MayAsk())
            {
                await FetchAsync();
            }
        }
        finally
        {
            _fetching.Release();
        }
    }

    private bool MayAsk() => time.GetUtcNow() - _asked >= (_ring is null ? BetweenFirstFetches : BetweenFetches);

    private async Task FetchAsync()
    {
        _asked = time.GetUtcNow();
        if (await FetchKeysAsync() is { Count: > 0 } keys)
        {
            Volatile.Write(ref _ring, new Ring(keys, _asked));
        }
        else
        {
            // The old ones stay: a fault over there must not make the bot deaf.
            ConnectorLog.NoKeys(log, _ring is not null);
        }
    }

    private async Task<Dictionary<string, SigningKey>?> FetchKeysAsync()
    {
        if (await GetAsync(settings.Metadata) is not { } metadata ||
            !Uri.TryCreate(metadata.Text("jwks_uri"), UriKind.Absolute, out var place) ||
            !ConnectorSettings.IsSafe(place) ||
            await GetAsync(place) is not { } set)
        {
            return null;
        }

        return set.Each("keys").Select(SigningKey.Read).OfType<SigningKey>().DistinctBy(key => key.Name).ToDictionary(key => key.Name, StringComparer.Ordinal);
    }

    private async Task<JsonElement?> GetAsync(Uri place)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, place);
        var answer = await wire.AskAsync(request, CancellationToken.None);
        return answer.IsSuccess ? answer.Read() : null;
    }

    private sealed record Ring(IReadOnlyDictionary<string, SigningKey> Keys, DateTimeOffset At);
}

/// <summary>A key and the channels it may speak for.</summary>
/// <param name="Name">Its <c>kid</c>.</param>
/// <param name="Key">The public half.</param>
/// <param name="Endorsements">The channels; nothing where the key does not say, and then it speaks for any, as with Microsoft's own.</param>
internal sealed record SigningKey(string Name, JsonWebKey Key, IReadOnlySet<string>? Endorsements)
{
    /// <summary>Reads an RSA key meant for signatures: <c>{"kty":"RSA","use":"sig","kid":"…","n":"…","e":"AQAB","endorsements":["msteams"]}</c></summary>
    public static SigningKey? Read(JsonElement key)
    {
        if (key.Text("kid") is not { Length: > 0 } name || key.Text("kty") != JsonWebAlgorithmsKeyTypes.RSA ||
            key.Text("use") is not (null or JsonWebKeyUseNames.Sig))
        {
            return null;
        }

        var rsa = new JsonWebKey { Kid = name, Kty = JsonWebAlgorithmsKeyTypes.RSA, N = key.Text("n"), E = key.Text("e") };
        var endorsements = key.Child("endorsements") is null
            ? null
            : key.Each("endorsements").Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()).OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
        return new SigningKey(name, rsa, endorsements);
    }
}
