using System.Security.Cryptography;
using System.Text;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Host.Reporting;

/// <summary>A new recovery key on its way to its files.</summary>
/// <param name="Passphrase">What its private half is locked with.</param>
/// <param name="Pair">The pair.</param>
internal sealed record RecoveryFiles(string Passphrase, RecoveryKey Pair)
{
    // No letters and digits that look alike: it is copied by hand.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 6;
    private const int GroupLength = 5;

    private const UnixFileMode Everybody = NewFile.Owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    public static RecoveryFiles Create()
    {
        var passphrase = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, GroupLength)));
        return new RecoveryFiles(passphrase, RecoveryKey.Create(passphrase));
    }

    /// <summary>Writes it where no recovery key is in use. The public half comes last: without it the key is not used.</summary>
    public void Write(string folder)
    {
        var (secret, open) = (Path.Combine(folder, ReportKeys.PrivateFile), Path.Combine(folder, ReportKeys.PublicFile));
        File.Delete(open);
        File.Delete(secret);
        NewFile.Write(secret, NewFile.Owner, [Encoding.ASCII.GetBytes(Pair.PrivatePem)]);
        NewFile.Write(open, Everybody, [Encoding.ASCII.GetBytes(Pair.PublicPem)]);
    }

    /// <summary>Never the passphrase.</summary>
    public override string ToString() => nameof(RecoveryFiles);
}
