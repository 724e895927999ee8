using System.Text.Json.Nodes;

namespace AwarenessBot.Engine.Tests.Activities;

/// <summary>The sample activities beside this file. Every value in them is made up; the shapes are the schema's.</summary>
public static class Payloads
{
    public static TheoryData<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.json").Select(Path.GetFileNameWithoutExtension).OfType<string>().Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Activities", "payloads");

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));

    public static JsonNode Parse(ReadOnlySpan<byte> json) =>
        JsonNode.Parse(json) ?? throw new InvalidDataException("A payload is null.");
}
