using System.Runtime.Versioning;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Storage.Tests.Sqlite;

[UnsupportedOSPlatform("windows")]
public sealed class FileRightsTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public FileRightsTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");

    [Fact]
    public async Task Nobody_else_on_the_machine_may_read_it()
    {
        var path = _folder.File("new/store.db");
        await using var store = await OpenAsync(path);
        await store.ProbeAsync(TestContext.Current.CancellationToken);

        Assert.All(Directory.GetFiles(_folder.File("new")), file => Assert.Equal(OwnerOnly, File.GetUnixFileMode(file)));
        Assert.Equal(OwnerOnly | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("new")));
    }

    [Fact]
    public async Task A_file_that_may_not_be_written_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may write everything.");
        await (await OpenAsync(_folder.File("store.db"))).DisposeAsync();
        File.SetUnixFileMode(_folder.File("store.db"), UnixFileMode.UserRead);

        await AssertRefusedAsync(_folder.File("store.db"));
    }

    [Fact]
    public async Task A_folder_that_may_not_be_written_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess, "Root may write everything.");
        Directory.CreateDirectory(_folder.File("locked"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        await AssertRefusedAsync(_folder.File("locked/store.db"));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<SqliteTurnStore> OpenAsync(string path) => SqliteTurnStore.OpenAsync(path, TimeProvider.System);

    private static async Task AssertRefusedAsync(string path)
    {
        var refused = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(path));
        Assert.Contains("cannot be written", refused.Message, StringComparison.Ordinal);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }
}
