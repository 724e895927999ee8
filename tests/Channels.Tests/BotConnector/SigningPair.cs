using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>A key of the stand-in for Bot Framework's login service, and tokens written by hand with it.</summary>
internal sealed class SigningPair(string name, params string[] endorsements) : IDisposable
{
    private readonly RSA _rsa = RSA.Create(2048);

    public string Name => name;

    /// <summary>As the service shows it.</summary>
    public object Public => new
    {
        kty = "RSA",
        use = "sig",
        kid = name,
        n = Base64Url.EncodeToString(Parameters.Modulus),
        e = Base64Url.EncodeToString(Parameters.Exponent),
        endorsements,
    };

    private RSAParameters Parameters => _rsa.ExportParameters(false);

    public string Sign(object claims, string algorithm = "RS256", string? kid = null)
    {
        var signed = $"{Part(new { typ = "JWT", alg = algorithm, kid = kid ?? name })}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(signed);
        var signature = algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem()), bytes),
            "PS256" => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
            _ => _rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    public void Dispose() => _rsa.Dispose();

    private static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));
}
