using System.Security.Cryptography;
using System.Text;

namespace AwarenessBot.Reports.Keys;

/// <summary>
/// The master key at rest: a text file outside the database and its backups. Lines that begin with <c>#</c> say what it is; the one
/// other line is the key, 64 hexadecimal digits, short enough to be copied to paper for the safe.
/// </summary>
public static class MasterKeyFile
{
    // A key file has about four hundred bytes. Whatever is longer is some other file, given by mistake.
    private const int LongestFile = 4096;

    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;

    private const string Header =
        """
        # The master key of AwarenessBot. Whoever has it together with the database can read what rests there.
        # Keep it apart from the database and from its backups. Keep one copy on paper in a safe: without it the
        # bot forgets who is talking to it, and receipts of reports no longer find them.
        """;

    /// <summary>Reads the key of this file.</summary>
    /// <exception cref="KeyException">Missing, unreadable, no key, or open to others on this machine.</exception>
    public static KeyRing Load(string path) => Load(path, Environment.GetEnvironmentVariable("CREDENTIALS_DIRECTORY"));

    /// <summary>Writes a new key to a file that is not there yet, and reads it back.</summary>
    /// <exception cref="KeyException">There is a file already, or it cannot be written.</exception>
    public static KeyRing Create(string path)
    {
        var key = SecretBytes.New(KeyRing.MasterLength);
        var digits = SecretBytes.New(2 * KeyRing.MasterLength);
        RandomNumberGenerator.Fill(key);
        Convert.TryToHexStringLower(key, digits, out _);
        try
        {
            NewFile.Write(path, NewFile.Owner, [Encoding.ASCII.GetBytes(Header + "\n"), digits, "\n"u8.ToArray()]);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new KeyException($"There is already a file at {path}. A master key is never written over: move it away first.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyException($"The master key cannot be written to {path}: {error.Message}", error);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(digits);
        }

        return Load(path);
    }

    internal static KeyRing Load(string path, string? credentials)
    {
        var text = SecretBytes.New(LongestFile + 1);
        var key = SecretBytes.New(KeyRing.MasterLength);
        try
        {
            var length = Read(path, text, credentials);
            return IsKey(text.AsSpan(0, length), key)
                ? KeyRing.Of(key)
                : throw new KeyException(
                    $"{path} is not a master key: next to lines that begin with # it must hold one line of 64 hexadecimal digits.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(text);
            CryptographicOperations.ZeroMemory(key);
        }
    }

    private static int Read(string path, Span<byte> text, string? credentials)
    {
        try
        {
            using var file = File.OpenHandle(path);
            RefuseIfOpenToOthers(path, credentials);
            return RandomAccess.Read(file, text, 0);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new KeyException($"There is no master key at {path}.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new KeyException($"The master key at {path} cannot be read: {error.Message}", error);
        }
    }

    private static void RefuseIfOpenToOthers(string path, string? credentials)
    {
        // systemd lets the service's user in by an access list, which Unix shows as a right of the group; its folder is closed to
        // everybody else.
        var isCredential = !string.IsNullOrEmpty(credentials)
            && Path.GetDirectoryName(Path.GetFullPath(path)) == Path.TrimEndingDirectorySeparator(Path.GetFullPath(credentials));
        var refused = isCredential ? Others : Others | Group;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & refused) != 0)
        {
            throw new KeyException($"Others on this machine may read the master key at {path}. Close it to them: chmod 600 {path}");
        }
    }

    private static bool IsKey(ReadOnlySpan<byte> text, Span<byte> key)
    {
        var found = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            var line = text[range].Trim(" \t\r\uFEFF"u8);
            if (line.Length == 0 || line[0] == (byte)'#')
            {
                continue;
            }

            found++;
            if (line.Length != 2 * key.Length
                || Convert.FromHexString(line, key, out _, out _) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }
        }

        return found == 1 && text.Length <= LongestFile;
    }
}
