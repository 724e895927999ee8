using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Tests.Samples;

/// <summary>
/// A folder <c>broken/C304-what</c>: files laid over the valid library, and <c>expected.txt</c>, which may say
/// <c>delete file</c>, <c>phrase id</c> (one the program requires) and then lists every problem that must come out.
/// </summary>
internal sealed class BrokenSample(string folder)
{
    private const string Expectation = "expected.txt";

    private readonly List<string> _directives =
    [
        .. File.ReadAllLines(Path.Combine(folder, Expectation))
            .Where(line => line.Split(' ')[0] is "delete" or "phrase"),
    ];

    public static IEnumerable<string> Names { get; } = Directory
        .EnumerateDirectories(Path.Combine(Repository.Samples, "broken"))
        .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static BrokenSample Of(string name) => new(Path.Combine(Repository.Samples, "broken", name));

    public IEnumerable<string> Expected =>
        File.ReadAllLines(Path.Combine(folder, Expectation)).Where(line => line.StartsWith('C'));

    public ReadResult Read()
    {
        using var sample = new SampleFolder();
        sample.Overlay(folder);
        sample.Delete(Expectation);
        foreach (var file in Told("delete"))
        {
            sample.Delete(file);
        }

        return sample.Read(phrases: [.. Told("phrase")]);
    }

    /// <summary>Run with UPDATE_SAMPLES=1, then review the diff.</summary>
    public void Rewrite(IEnumerable<string> problems) =>
        File.WriteAllLines(Path.Combine(folder, Expectation), _directives.Concat(problems));

    private IEnumerable<string> Told(string directive) =>
        _directives.Where(line => line.StartsWith($"{directive} ", StringComparison.Ordinal)).Select(line => line[7..]);
}
