namespace AwarenessBot.Reports.Cases;

/// <summary>A named person who works on reports. What is secret here is useless without their password or the master key.</summary>
public sealed record Responder
{
    /// <summary>What they sign in with: short, lower case, never changed.</summary>
    public required string Id { get; init; }

    /// <summary>The name colleagues see.</summary>
    public required string Name { get; init; }

    /// <summary>The desks they sit at (ids of content).</summary>
    public required IReadOnlyList<string> Desks { get; init; }

    /// <summary>Where notices go; empty for none.</summary>
    public string Email { get; init; } = "";

    /// <summary>An https address for signed notices; empty for none.</summary>
    public string Webhook { get; init; } = "";

    /// <summary>Their id on Zalo, as the official account knows them; empty for none.</summary>
    public string Zalo { get; init; } = "";

    /// <summary>PBKDF2 of the password, with its salt and rounds.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>The secret of the one-time codes, sealed with a key of the server's.</summary>
    public required byte[] OneTimeSecret { get; init; }

    /// <summary>Their public key (SubjectPublicKeyInfo, DER).</summary>
    public required byte[] PublicKey { get; init; }

    /// <summary>Their private key (PKCS#8 encrypted with the password, DER).</summary>
    public required byte[] PrivateKey { get; init; }

    /// <summary>May sign in and is told of reports.</summary>
    public bool Active { get; init; } = true;

    /// <summary>The password was given to them by somebody else and is to be changed at the first sign-in.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Never a secret.</summary>
    public override string ToString() => Id;
}
