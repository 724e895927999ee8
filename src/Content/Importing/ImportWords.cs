using System.Globalization;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Importing;

/// <summary>
/// What operators call the columns of a table, and what they are told while it is imported (<c>imports.yaml</c>). Read leniently and
/// apart from the library, like <see cref="ProblemHints"/>: a table is imported most urgently when something is wrong.
/// </summary>
public sealed class ImportWords
{
    private readonly Dictionary<string, Dictionary<string, string>> _columns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _messages = new(StringComparer.Ordinal);

    private ImportWords()
    {
    }

    /// <summary>The types a commune may have.</summary>
    public IReadOnlyList<string> CommuneTypes { get; private set; } = [];

    /// <summary>Never fails: what cannot be read leaves the English headings and bare figures.</summary>
    public static ImportWords Read(string root)
    {
        var words = new ImportWords();
        var ignored = new ProblemLog();
        var file = ContentFolder.ReadOne(root, "imports.yaml", ignored);
        if (file.Text(ignored) is { } text && NodeParser.Parse(file.Path, text, 0, ignored) is Mapping top)
        {
            words.CommuneTypes = Texts(ValueOf(top, "commune_types"));
            foreach (var message in Entries(ValueOf(top, "messages")))
            {
                words._messages[message.Key] = (message.Value as Scalar)?.Text.Trim() ?? string.Empty;
            }

            foreach (var table in Entries(ValueOf(top, "columns")))
            {
                words._columns[table.Key] = Entries(table.Value)
                    .SelectMany(column => Texts(column.Value).Select(heading => (Heading: Letters.Fold(heading), column.Key)))
                    .DistinctBy(pair => pair.Heading).ToDictionary(pair => pair.Heading, pair => pair.Key);
            }
        }

        return words;
    }

    /// <summary>Which column a heading means, capitals, marks and punctuation apart; none when nobody calls a column so.</summary>
    /// <param name="table">Which table it stands on: "places" or "contacts".</param>
    /// <param name="known">The columns there are; each may be called by its own name.</param>
    public string? Column(string table, string heading, IReadOnlyList<string> known)
    {
        var folded = Letters.Fold(heading);
        return known.FirstOrDefault(column => Letters.Fold(column.Replace('_', ' ')) == folded.Replace('_', ' '))
            ?? _columns.GetValueOrDefault(table)?.GetValueOrDefault(folded);
    }

    /// <summary>A message with its figures filled in; without a wording for it, its id and the figures.</summary>
    public string Say(string id, params IReadOnlyList<(string Name, object Value)> figures)
    {
        if (!_messages.TryGetValue(id, out var message) || message.Length == 0)
        {
            return $"{id} {string.Join(", ", figures.Select(figure => $"{figure.Name} {Written(figure.Value)}"))}";
        }

        return figures.Aggregate(message, (said, figure) =>
            said.Replace($"{{{figure.Name}}}", Written(figure.Value), StringComparison.Ordinal));
    }

    /// <summary>Whether two names are the same to somebody who writes without marks and capitals.</summary>
    public static bool IsSame(string one, string other) => Letters.Fold(one) == Letters.Fold(other);

    private static string Written(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static Node? ValueOf(Mapping mapping, string key) => mapping.Entries.FirstOrDefault(entry => entry.Key == key)?.Value;

    private static IReadOnlyList<Entry> Entries(Node? node) => node is Mapping mapping ? mapping.Entries : [];

    private static IReadOnlyList<string> Texts(Node? node) =>
        node is Sequence list ? [.. list.Items.OfType<Scalar>().Select(item => item.Text.Trim())] : [];
}
