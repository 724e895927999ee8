using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace AwarenessBot.Channels.DirectLine.Tokens;

/// <summary>
/// The key tokens are signed with: 256 bits of chance in a file that only the bot may read. It outlives a restart, so that
/// open pages go on; delete the file and every open page begins anew.
/// </summary>
internal sealed class SigningKey(DirectLineSettings settings)
{
    public const int Bytes = 32;

    private readonly Lazy<byte[]> _key = new(() => ReadOrMake(settings.KeyFile));

    /// <exception cref="OptionsValidationException">The file is not such a key; the message says what to do.</exception>
    public byte[] Value => _key.Value;

    private static byte[] ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            Make(file);
        }

        var key = File.ReadAllBytes(file);
        return key.Length == Bytes ? key : throw new OptionsValidationException(
            DirectLineOptions.Section,
            typeof(DirectLineOptions),
            [$"{file} is not a key of {Bytes} bytes. Delete it: another is made at the next start, and open pages begin anew."]);
    }

    private static void Make(string file)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // Written under another name first: a start that is killed here leaves no half key, and of two starts one wins.
        var half = $"{file}.{Environment.ProcessId}.tmp";
        File.Delete(half);
        using (var stream = new FileStream(half, OnlyForUs()))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(half, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(half);
        }
    }

    private static FileStreamOptions OnlyForUs()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
