using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Checking;

/// <summary>
/// What an editor should do about each problem, in their language (<c>problems.yaml</c>). Read leniently and apart from
/// the library: hints are needed most when everything else is broken.
/// </summary>
public sealed class ProblemHints
{
    private readonly Dictionary<string, string> _hints;

    private ProblemHints(Dictionary<string, string> hints) => _hints = hints;

    public static ProblemHints None { get; } = new([]);

    /// <summary>Never fails: an unreadable file gives no hints, an odd line is passed over.</summary>
    public static ProblemHints Read(string root)
    {
        var ignored = new ProblemLog();
        var file = ContentFolder.ReadOne(root, "problems.yaml", ignored);
        if (file.Text(ignored) is not { } text
            || NodeParser.Parse(file.Path, text, 0, ignored) is not Mapping top
            || top.Entries.FirstOrDefault(entry => entry.Key == "problems")?.Value is not Mapping table)
        {
            return None;
        }

        var hints = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in table.Entries)
        {
            if (entry.Value is Scalar { Text.Length: > 0 } hint)
            {
                hints[entry.Key] = hint.Text.Trim();
            }
        }

        return new(hints);
    }

    public string? For(string code) => _hints.GetValueOrDefault(code);
}
