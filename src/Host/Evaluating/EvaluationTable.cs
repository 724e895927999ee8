using AwarenessBot.Content.Safety;

namespace AwarenessBot.Host.Evaluating;

/// <summary>One line of an evaluation file: what somebody types, and what a careful person takes it for.</summary>
/// <param name="Id">As in the file.</param>
/// <param name="Messages">In the order they are sent; usually one.</param>
/// <param name="Intents">Topic ids or <c>disclose_</c> ids; any of them is right.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="Kind">What kind of danger, where the line says so.</param>
/// <param name="Group">danger, lookalike, info or chat; made up from the other columns where the file has none.</param>
/// <param name="Style">How it is written; empty where the file does not say.</param>
internal sealed record EvaluationRow(
    string Id, IReadOnlyList<string> Messages, IReadOnlyList<string> Intents, DangerLevel Level, DangerKind? Kind, string Group, string Style)
{
    public bool IsTold => Level != DangerLevel.None;
}

/// <summary>
/// Reads a table with a heading: <c>id</c>, <c>text</c>, <c>intent</c>, <c>risk</c> in any order; <c>risk_type</c>, <c>group</c> and
/// <c>style</c> are used where they are there, other columns never. <c>\n</c> in a text parts messages.
/// </summary>
internal static class EvaluationTable
{
    private static readonly string[] Needed = ["id", "text", "intent", "risk"];
    private static readonly char[] Between = ['|', ',', '/', ' '];

    /// <exception cref="FormatException">A column is missing, or a line cannot be used; says which.</exception>
    public static IReadOnlyList<EvaluationRow> Read(IEnumerable<string> lines)
    {
        var rows = new List<EvaluationRow>();
        Dictionary<string, int>? columns = null;
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            var cells = line.TrimEnd('\r').Split('\t');
            if (columns is null)
            {
                columns = Columns(cells);
            }
            else if (line.Length > 0)
            {
                rows.Add(Row(cells, columns, number));
            }
        }

        return rows;
    }

    private static Dictionary<string, int> Columns(string[] heading)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < heading.Length; i++)
        {
            columns.TryAdd(heading[i].Trim('\uFEFF', ' ', '"'), i);
        }

        var missing = Needed.Where(name => !columns.ContainsKey(name)).ToArray();
        return missing.Length == 0 ? columns : throw new FormatException($"line 1: no column {string.Join(", ", missing)}");
    }

    private static EvaluationRow Row(string[] cells, Dictionary<string, int> columns, int line)
    {
        string Cell(string name) => columns.TryGetValue(name, out var at) && at < cells.Length ? cells[at].Trim() : string.Empty;

        var level = DangerNames.Level(Cell("risk")) ?? throw new FormatException($"line {line}: risk must be none, concern, urgent or emergency");
        var intents = Cell("intent").Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var told = intents.Select(DangerNames.Disclosed).FirstOrDefault(kind => kind is not null);
        return new EvaluationRow(
            Cell("id"),
            Cell("text").Split(@"\n", StringSplitOptions.RemoveEmptyEntries),
            intents,
            level,
            DangerNames.Kind(Cell("risk_type")) ?? told,
            Cell("group") is { Length: > 0 } group ? group : Grouped(level, intents),
            Cell("style"));
    }

    private static string Grouped(DangerLevel level, string[] intents) =>
        level != DangerLevel.None ? Groups.Danger : intents.Contains("out_of_scope") ? Groups.Chat : Groups.Info;
}

internal static class Groups
{
    public const string Danger = "danger";
    public const string LookAlike = "lookalike";
    public const string Info = "info";
    public const string Chat = "chat";
}
