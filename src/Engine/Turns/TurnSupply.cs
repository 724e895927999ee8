using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Engine.Turns;

/// <summary>What one run of a turn has at hand.</summary>
/// <param name="Secret">Secret bytes by purpose and length.</param>
/// <param name="Answers">Answers fetched so far, by query.</param>
public sealed record TurnSupply(Func<string, int, byte[]> Secret, IReadOnlyDictionary<string, string> Answers)
{
    /// <summary>For walks and tests: nothing was fetched, and the secrets are none.</summary>
    public static TurnSupply None { get; } = new(Foreseeable, new Dictionary<string, string>());

    internal static byte[] Foreseeable(string purpose, int length) =>
        HKDF.Expand(HashAlgorithmName.SHA256, SHA256.HashData(Encoding.UTF8.GetBytes(purpose)), length);
}
