using System.Runtime.Versioning;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Reports.Tests.Keys;

public sealed class MasterKeyFileTests : IDisposable
{
    private const string Digits = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private readonly string _folder = Directory.CreateTempSubdirectory("master-key-").FullName;

    private string Key => Path.Combine(_folder, "master.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_key_is_read_back_and_is_never_the_same()
    {
        using var one = MasterKeyFile.Create(Key);
        using var again = MasterKeyFile.Load(Key);
        using var two = MasterKeyFile.Create(Key + "2");

        Assert.Equal(one.Name, again.Name);
        Assert.NotEqual(one.Name, two.Name);
    }

    [Fact]
    public void The_file_says_in_words_what_it_is_and_where_it_must_not_be()
    {
        using var ring = MasterKeyFile.Create(Key);

        var lines = File.ReadAllLines(Key);
        Assert.Contains("Keep it apart from the database and from its backups", File.ReadAllText(Key), StringComparison.Ordinal);
        Assert.Single(lines, line => !line.StartsWith('#'));
        Assert.Matches("^[0-9a-f]{64}$", lines[^1]);
    }

    [Fact]
    public void A_key_is_never_written_over_and_no_draft_of_one_stays_behind()
    {
        File.WriteAllText(Key, "something");

        var error = Assert.Throws<KeyException>(() => MasterKeyFile.Create(Key));

        Assert.Contains("already a file", error.Message, StringComparison.Ordinal);
        Assert.Equal("something", File.ReadAllText(Key));
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    public void Of_many_who_make_a_key_at_once_one_does()
    {
        var made = 0;
        Parallel.For(0, 8, _ =>
        {
            try
            {
                MasterKeyFile.Create(Key).Dispose();
                Interlocked.Increment(ref made);
            }
            catch (KeyException)
            {
                // Somebody else was first.
            }
        });

        Assert.Equal(1, made);
        Assert.Single(Directory.GetFiles(_folder));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Nobody_but_the_owner_may_read_a_new_key()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");

        using var ring = MasterKeyFile.Create(Key);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Key));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    [UnsupportedOSPlatform("windows")]
    public void A_key_that_others_may_read_is_refused(UnixFileMode others)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        Write(Digits, UnixFileMode.UserRead | others);

        var error = Assert.Throws<KeyException>(() => MasterKeyFile.Load(Key));

        Assert.Contains("chmod 600", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Digits, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead, true)]
    [InlineData(UnixFileMode.OtherRead, false)]
    [UnsupportedOSPlatform("windows")]
    public void A_credential_of_systemd_may_show_a_right_of_the_group_and_none_of_others(UnixFileMode others, bool isRead)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such rights.");
        Write(Digits, UnixFileMode.UserRead | others);

        var error = Record.Exception(() => MasterKeyFile.Load(Key, _folder + "/").Dispose());

        Assert.Equal(isRead, error is null);
        Assert.Throws<KeyException>(() => MasterKeyFile.Load(Key, Path.Combine(_folder, "elsewhere")));
    }

    [Theory]
    [InlineData(Digits)]
    [InlineData(Digits + "\r\n")]
    [InlineData("# a remark\r\n\r\n" + Digits + " \r\n# another")]
    [InlineData("\uFEFF# as an editor saves it\n000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F\n")]
    public void A_key_copied_by_hand_is_read(string text)
    {
        Write(text);

        using var ring = MasterKeyFile.Load(Key);
        using var same = KeyRing.Of(TestKeys.Master);

        Assert.Equal(same.Name, ring.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only a remark\n")]
    [InlineData("0001020304")]
    [InlineData(Digits + "20")]
    [InlineData("zz0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")]
    [InlineData(Digits + "\n" + Digits)]
    [InlineData("SQLite format 3\0")]
    public void What_is_no_key_is_refused_in_a_sentence_that_does_not_repeat_it(string text)
    {
        Write(text);

        var error = Assert.Throws<KeyException>(() => MasterKeyFile.Load(Key));

        Assert.Contains("64 hexadecimal digits", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("0102030405", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_file_given_by_mistake_is_refused()
    {
        Write(Digits + new string('\n', 5000));

        Assert.Throws<KeyException>(() => MasterKeyFile.Load(Key));
    }

    [Fact]
    public void A_missing_key_is_told_with_its_place()
    {
        var error = Assert.Throws<KeyException>(() => MasterKeyFile.Load(Key));
        var folder = Assert.Throws<KeyException>(() => MasterKeyFile.Load(Path.Combine(_folder, "nowhere", "master.key")));

        Assert.Equal($"There is no master key at {Key}.", error.Message);
        Assert.Contains("no master key", folder.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_no_key_and_a_key_is_not_made_where_there_is_no_folder()
    {
        Assert.Throws<KeyException>(() => MasterKeyFile.Load(_folder));
        Assert.Throws<KeyException>(() => MasterKeyFile.Create(Path.Combine(_folder, "nowhere", "master.key")));
    }

    private void Write(string text, UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite)
    {
        File.WriteAllText(Key, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Key, mode);
        }
    }
}
