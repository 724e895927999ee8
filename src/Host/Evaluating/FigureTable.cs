using System.Globalization;
using System.Text;

namespace AwarenessBot.Host.Evaluating;

/// <summary>The figures for a person: one line each, percentages with the counts they come from.</summary>
internal static class FigureTable
{
    public static string Of(Figures figures, int lines)
    {
        var table = new StringBuilder();
        table.AppendLine(CultureInfo.InvariantCulture, $"{lines} lines, {figures.MeanMicroseconds:0.0} µs mean, {figures.P99Microseconds:0.0} µs p99");
        Section(table, "danger", figures.Danger);
        Section(table, "false alarms", figures.FalseAlarms);
        Section(table, "topics", figures.Topics);
        Section(table, "any alarm, by way of writing", figures.DangerByStyle);
        Section(table, "any alarm, by kind", figures.KindByKind);
        return table.ToString().TrimEnd();
    }

    private static void Section(StringBuilder table, string title, IReadOnlyDictionary<string, Share> shares)
    {
        table.AppendLine(title);
        foreach (var (name, share) in shares)
        {
            table.AppendLine(CultureInfo.InvariantCulture, $"  {name,-40} {share.Percent,6:0.0} %  {share.Hits,5} of {share.Of}");
        }
    }
}
