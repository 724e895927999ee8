using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading;

namespace AwarenessBot.Content.Tests.Samples;

/// <summary>A copy of the small valid library that a test may spoil. Its today is 22 November 2026.</summary>
internal sealed class SampleFolder : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("content-");

    public SampleFolder() => Overlay(Path.Combine(Repository.Samples, "valid"));

    public string Root => _folder.FullName;

    public string PathOf(string file) => Path.Combine(Root, file);

    public string this[string file]
    {
        get => File.ReadAllText(PathOf(file));
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.WriteAllText(PathOf(file), value);
        }
    }

    public SampleFolder Replace(string file, string old, string with)
    {
        Assert.Contains(old, this[file]);
        this[file] = this[file].Replace(old, with);
        return this;
    }

    public void Delete(string file) => File.Delete(PathOf(file));

    public void Overlay(string from)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = PathOf(Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }
    }

    public ReadResult Read(DateOnly? today = null, params string[] phrases) =>
        LibraryReader.Read(Root, today ?? Today, phrases);

    public Library ReadGood(DateOnly? today = null)
    {
        var read = Read(today);
        Assert.DoesNotContain(read.Problems, problem => problem.Severity == Severity.Error);
        return read.Library!;
    }

    /// <summary>"C304 topics/x.md:12" for each problem, the way samples write them.</summary>
    public static IEnumerable<string> Lines(ReadResult read) =>
        read.Problems.Select(problem => $"{problem.Code} {problem.Location}");

    public void Dispose() => _folder.Delete(recursive: true);
}
