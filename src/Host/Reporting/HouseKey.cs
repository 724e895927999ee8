using System.Security.Cryptography;
using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// A key pair of the house itself. A report that finds nobody to read it is sealed to this one and to the recovery key; as soon as
/// somebody sits at the desk, it is sealed to them (see <see cref="Adopting"/>). Its private half rests sealed with the master key.
/// </summary>
internal sealed class HouseKey(KeyRing ring, string folder) : IDisposable
{
    private const string FileName = "house.key";
    private const string Purpose = "house";
    private const int Bits = 3072;

    // Made when it is first needed: most houses never need it.
    private readonly Lazy<RSA> key = new(() => Open(ring, folder));

    /// <summary>Some report may wait under it.</summary>
    public bool IsInUse => File.Exists(Path.Combine(folder, FileName));

    public RecipientKey Public => new(key.Value.ExportSubjectPublicKeyInfo());

    public RSA Private => key.Value;

    public void Dispose()
    {
        if (key.IsValueCreated)
        {
            key.Value.Dispose();
        }
    }

    private static RSA Open(KeyRing ring, string folder)
    {
        var path = Path.Combine(folder, FileName);
        var key = RSA.Create(Bits);
        if (File.Exists(path))
        {
            key.ImportPkcs8PrivateKey(ring.Open(Purpose, File.ReadAllBytes(path)), out _);
        }
        else
        {
            // Whole or not at all: reports are sealed with it from now on.
            NewFile.Write(path, NewFile.Owner, [ring.Seal(Purpose, key.ExportPkcs8PrivateKey())]);
        }

        return key;
    }
}
