using System.Security.Cryptography;
using AwarenessBot.Reports.Cases;

namespace AwarenessBot.Reports.Sealing;

/// <summary>Gives parts of a case that one key opens to more keys: whoever comes later can read it, too.</summary>
public static class Sharing
{
    /// <summary>The wraps that readers lack. Parts the key does not open are left as they are, and so are damaged ones.</summary>
    public static IReadOnlyList<(int Part, KeyWrap Wrap)> Wraps(CaseFile file, RSA key, IReadOnlyList<RecipientKey> readers)
    {
        var mine = new RecipientKey(key.ExportSubjectPublicKeyInfo()).Id;
        var missing =
            from part in file.Parts
            let own = part.Wraps.FirstOrDefault(wrap => wrap.KeyId == mine)
            where own is not null
            from reader in readers.DistinctBy(reader => reader.Id)
            where part.Wraps.All(wrap => wrap.KeyId != reader.Id)
            let wrap = Rewrap(own, key, reader)
            where wrap is not null
            select (part.Ordinal, wrap);
        return [.. missing];
    }

    private static KeyWrap? Rewrap(KeyWrap own, RSA key, RecipientKey reader)
    {
        try
        {
            return Envelope.Rewrap(own, key, reader);
        }
        catch (CryptographicException)
        {
            // Altered at rest. The other parts are shared all the same; whoever opens the case sees that this one stays shut.
            return null;
        }
    }
}
