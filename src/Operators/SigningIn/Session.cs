using System.Collections.Concurrent;
using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Operators.SigningIn;

/// <summary>One browser that has been let in, or is at the second of the two doors.</summary>
internal sealed class Session(Responder responder, byte[] sealedKey, DateTimeOffset started, bool awaitsCode)
{
    private readonly ConcurrentDictionary<ReportId, Opening> _opened = new();

    public string Responder { get; } = responder.Id;

    public DateTimeOffset Started { get; } = started;

    public DateTimeOffset Seen { get; set; } = started;

    /// <summary>The password was right, the one-time code is still to come.</summary>
    public bool AwaitsCode { get; } = awaitsCode;

    public int WrongCodes { get; set; }

    /// <summary>The private key, sealed with the browser's token.</summary>
    public byte[] SealedKey { get; } = sealedKey;

    /// <summary>A password that was changed elsewhere ends the session.</summary>
    public string PasswordHash { get; } = responder.PasswordHash;

    /// <summary>The private key, for one request. Dispose of it.</summary>
    public RSA PrivateKey(Token token)
    {
        var plain = token.Open(SealedKey);
        try
        {
            var key = RSA.Create();
            key.ImportPkcs8PrivateKey(plain, out _);
            return key;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    /// <summary>When and why this case was last opened here.</summary>
    public Opening? OpenedAt(ReportId id) => _opened.GetValueOrDefault(id);

    public void NoteOpening(ReportId id, DateTimeOffset at, bool shown) => _opened[id] = new Opening(at, shown);

    /// <param name="At">When a reason was given.</param>
    /// <param name="Shown">The look that belongs to the reason was had; the next one is another line of the audit.</param>
    public sealed record Opening(DateTimeOffset At, bool Shown);
}
