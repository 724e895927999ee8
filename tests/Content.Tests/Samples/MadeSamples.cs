using AwarenessBot.Content.Checking;

namespace AwarenessBot.Content.Tests.Samples;

/// <summary>
/// Samples no repository should hold: too large, or not a file at all. Each spoils the folder it is given.
/// </summary>
internal static class MadeSamples
{
    public static IReadOnlyDictionary<string, Action<SampleFolder>> All { get; } =
        new Dictionary<string, Action<SampleFolder>>
        {
            [ProblemCode.FileTooLarge.Id] = sample => sample["menu.yaml"] = new string('#', 2 * 1024 * 1024),
            [ProblemCode.TooManyNodes.Id] = sample =>
                sample["menu.yaml"] = $"menu: [{string.Join(',', Enumerable.Repeat("a", 100_000))}]",
            [ProblemCode.LeavesFolder.Id] = sample =>
                File.CreateSymbolicLink(sample.PathOf("topics/ngoai.md"), "/etc/passwd"),
            [ProblemCode.Unreadable.Id] = sample => Directory.Delete(sample.Root, recursive: true),
        };
}
