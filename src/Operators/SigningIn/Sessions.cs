using System.Collections.Concurrent;
using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>Who is in, by the hash of what their browser holds. In memory only: a restart signs everybody out.</summary>
internal sealed class Sessions(TimeProvider time)
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan ForTheCode = TimeSpan.FromMinutes(5);

    /// <summary>How long a reason for looking at a case holds.</summary>
    public static readonly TimeSpan ReasonHolds = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Session> _open = new(StringComparer.Ordinal);

    /// <summary>A new session under a new token. The key is sealed with it, and wiped where it was.</summary>
    public Token Begin(Responder responder, byte[] privateKey, bool awaitsCode)
    {
        var token = Token.New();
        var now = time.GetUtcNow();
        foreach (var (hash, _) in _open.Where(pair => HasEnded(pair.Value, now)).ToList())
        {
            _open.TryRemove(hash, out _);
        }

        _open[token.Hash] = new Session(responder, token.Seal(privateKey), now, awaitsCode);
        CryptographicOperations.ZeroMemory(privateKey);
        return token;
    }

    /// <param name="token">What the browser holds.</param>
    /// <param name="isAtWork">A page that reloads by itself is nobody at work: it does not keep the session open.</param>
    public Session? Find(Token? token, bool isAtWork)
    {
        if (token is null || !_open.TryGetValue(token.Hash, out var session))
        {
            return null;
        }

        var now = time.GetUtcNow();
        if (HasEnded(session, now))
        {
            End(token);
            return null;
        }

        if (isAtWork)
        {
            session.Seen = now;
        }

        return session;
    }

    public void End(Token token) => _open.TryRemove(token.Hash, out _);

    private static bool HasEnded(Session session, DateTimeOffset now) => session.AwaitsCode
        ? now - session.Started >= ForTheCode
        : now - session.Seen >= Idle || now - session.Started >= Longest;
}
