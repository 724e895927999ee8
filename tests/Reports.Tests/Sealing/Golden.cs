using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Reports.Tests.Sealing;

/// <summary>What was sealed once and must open for ever. See the README beside the files.</summary>
internal static class Golden
{
    public const string RecoveryPassphrase = "golden recovery passphrase";
    public const string LansPassword = "mật khẩu vàng của Lan";

    /// <summary>The folder of the repository.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory);

    public static string Path(string file) => System.IO.Path.Combine(Repository, "tests/Reports.Tests/Sealing/golden", file);

    public static string Read(string file) => File.ReadAllText(Path(file));

    public static CaseContainer Case() => CaseContainer.Read(Read("case.rpt"));

    /// <summary>The master key: copied first, since what is checked out may be read by others and would be refused.</summary>
    public static KeyRing Ring()
    {
        var folder = Directory.CreateTempSubdirectory("golden-");
        try
        {
            var copy = System.IO.Path.Combine(folder.FullName, "master.key");
            File.Copy(Path("master.key"), copy);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            return MasterKeyFile.Load(copy);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Above(string folder) => File.Exists(System.IO.Path.Combine(folder, "AwarenessBot.sln"))
        ? folder
        : Above(Directory.GetParent(folder)?.FullName ?? throw new DirectoryNotFoundException("AwarenessBot.sln is in no folder above."));
}
