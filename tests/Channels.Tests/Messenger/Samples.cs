namespace AwarenessBot.Channels.Tests.Messenger;

/// <summary>Payloads as the platform sends them; every id, token and text in them is made up.</summary>
internal static class Samples
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Messenger", "samples");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static IEnumerable<string> Named(string beginning) =>
        Directory.EnumerateFiles(Folder, beginning + "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order(StringComparer.Ordinal);
}
