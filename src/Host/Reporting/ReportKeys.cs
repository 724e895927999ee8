using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Host.Reporting;

/// <summary>The keys on this machine: the master, and the public half of the recovery key.</summary>
internal sealed class ReportKeys : IRecoveryKey
{
    public const string MasterFile = "master.key";
    public const string PublicFile = "recovery-public.pem";
    public const string PrivateFile = "recovery-private.pem";

    private volatile RecipientKey? recovery;

    private ReportKeys(KeyRing? ring, string? missing, string folder)
    {
        (Ring, Missing, Folder) = (ring, missing, folder);
        ReadRecovery();
    }

    /// <summary>The master key and what is derived from it; none where it is missing.</summary>
    public KeyRing? Ring { get; }

    /// <summary>Why there is no master key; none where there is.</summary>
    public string? Missing { get; }

    /// <summary>Where the key files are.</summary>
    public string Folder { get; }

    public RecipientKey? Current => recovery;

    /// <summary>Nobody has made a recovery key yet. One that cannot be read is not missing, and never replaced.</summary>
    public bool IsRecoveryMissing => recovery is null && BrokenRecovery is null;

    /// <summary>Why the recovery key that is there cannot be used.</summary>
    public string? BrokenRecovery { get; private set; }

    /// <summary>Looks again: the recovery key has been made.</summary>
    public void ReadRecovery()
    {
        var file = Path.Combine(Folder, PublicFile);
        try
        {
            (recovery, BrokenRecovery) = (File.Exists(file) ? new RecipientKey(RecoveryKey.ReadPublic(File.ReadAllText(file))) : null, null);
        }
        catch (Exception e) when (e is KeyException or IOException or UnauthorizedAccessException)
        {
            // Reports are better sealed without it than not at all.
            (recovery, BrokenRecovery) = (null, $"The recovery key {file} cannot be used: {e.Message}");
        }
    }

    /// <summary>Where the keys are: <c>Reports:Keys</c>, or beside the database.</summary>
    public static string FolderIn(IConfiguration configuration, string dataFolder) =>
        configuration["Reports:Keys"] is { Length: > 0 } named ? Path.GetFullPath(named) : Path.Combine(dataFolder, "keys");

    /// <summary>
    /// Opens them. A key is made only for a store that has none: a new key for an old store would lock out everything in it.
    /// </summary>
    public static ReportKeys Open(string folder, string store)
    {
        var file = Path.Combine(folder, MasterFile);
        try
        {
            MakeFolder(folder);
            if (!File.Exists(file) && SqliteTurnStore.SealedWith(store) is { } name)
            {
                return new ReportKeys(null, $"The master key {name} is missing: put {file} back. Never make a new one for this store.", folder);
            }

            var ring = File.Exists(file) ? MasterKeyFile.Load(file) : MasterKeyFile.Create(file);
            return new ReportKeys(ring, null, folder);
        }
        catch (Exception e) when (e is KeyException or Engine.Turns.StorageException or IOException or UnauthorizedAccessException)
        {
            return new ReportKeys(null, e.Message, folder);
        }
    }

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
