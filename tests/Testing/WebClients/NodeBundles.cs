using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace AwarenessBot.Testing.WebClients;

/// <summary>
/// Packages of which only the finished file is needed that goes into a page: fetched alone, without the five hundred packages it was
/// made of, and compared with the digest written in <c>package.json</c>.
/// </summary>
internal static class NodeBundles
{
    /// <summary>Puts each bundle of <c>package.json</c> into <c>bundles/</c>.</summary>
    /// <exception cref="InvalidOperationException">What came is not what is written there.</exception>
    public static async Task FetchAsync(string folder, Func<string, string[], Task> npm)
    {
        using var wanted = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "package.json")));
        foreach (var bundle in wanted.RootElement.GetProperty("bundles").EnumerateObject())
        {
            var (name, version) = bundle.Name.Split('@') is [var before, var after] ? (before, after) : throw new InvalidOperationException(bundle.Name);
            await npm(folder, ["pack", bundle.Name]);
            var packed = Path.Combine(folder, $"{name}-{version}.tgz");
            await using var bytes = File.OpenRead(packed);
            if ($"sha512-{Convert.ToBase64String(await SHA512.HashDataAsync(bytes))}" != bundle.Value.GetString())
            {
                throw new InvalidOperationException($"{bundle.Name} is not the package that package.json names.");
            }

            bytes.Position = 0;
            var into = Directory.CreateDirectory(Path.Combine(folder, "bundles", name)).FullName;
            await using var tar = new GZipStream(bytes, CompressionMode.Decompress);
            await TarFile.ExtractToDirectoryAsync(tar, into, overwriteFiles: true);
        }
    }
}
