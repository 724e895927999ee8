namespace AwarenessBot.Reports.Keys;

/// <summary>A file that is there whole or not at all, even when the power goes, and never instead of another.</summary>
public static class NewFile
{
    /// <summary>For the one this program runs as, and nobody else.</summary>
    public const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="path">Where; the folder must be there.</param>
    /// <param name="mode">Who may read it, where the system knows such rights.</param>
    /// <param name="pieces">What is written, one after the other.</param>
    /// <exception cref="IOException">There is a file already, or the disk refuses.</exception>
    public static void Write(string path, UnixFileMode mode, IReadOnlyList<byte[]> pieces)
    {
        // The runtime looks whether the name is free and then renames: two could find it free. Whoever is not alone is refused, and a
        // lock ends with its process.
        using var alone = new FileStream($"{path}.lock", Alone);
        if (File.Exists(path))
        {
            throw new IOException($"There is already a file at {path}.");
        }

        var draft = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var file = new FileStream(draft, Options(mode)))
            {
                foreach (var piece in pieces)
                {
                    file.Write(piece);
                }

                file.Flush(flushToDisk: true);
            }

            File.Move(draft, path, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static FileStreamOptions Alone => new()
    {
        Mode = FileMode.OpenOrCreate,
        Access = FileAccess.ReadWrite,
        Share = FileShare.None,
        Options = FileOptions.DeleteOnClose,
    };

    // No buffer: a key would stay in it.
    private static FileStreamOptions Options(UnixFileMode mode)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Share = FileShare.None,
            BufferSize = 0,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }
}
