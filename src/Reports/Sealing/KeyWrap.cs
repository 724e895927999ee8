namespace AwarenessBot.Reports.Sealing;

/// <summary>The key of an envelope, wrapped to one recipient.</summary>
/// <param name="KeyId">Which key opens it: the first 16 hexadecimal digits of the SHA-256 of the public key.</param>
/// <param name="Wrapped">RSA-OAEP-SHA256 of the key.</param>
public sealed record KeyWrap(string KeyId, byte[] Wrapped);
