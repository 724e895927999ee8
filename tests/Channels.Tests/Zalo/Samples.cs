using System.Text.Json.Nodes;

namespace AwarenessBot.Channels.Tests.Zalo;

/// <summary>Recorded payloads: made-up ids, real shapes.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> All { get; } =
        [.. Directory.GetFiles(Folder("Zalo"), "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order()];

    public static byte[] Bytes(string name, string channel = "Zalo") => File.ReadAllBytes(Path.Combine(Folder(channel), name + ".json"));

    public static JsonObject Json(string name, string channel = "Zalo") =>
        JsonNode.Parse(Bytes(name, channel))?.AsObject() ?? throw new InvalidOperationException(name);

    private static string Folder(string channel) => Path.Combine(AppContext.BaseDirectory, channel, "samples");
}
