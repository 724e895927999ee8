using System.Text;

namespace AwarenessBot.Content.Places;

/// <summary>
/// <c>places/communes.tsv</c>: written by <c>import places</c>, read like any content. Ordered by code, LF, so that two imports of one
/// list are the same bytes and a change is a short diff.
/// </summary>
public static class CommuneTable
{
    public const string File = "places/communes.tsv";

    public const string Heading = "code\tname\ttype\tprovince\tformer";

    public const char BetweenNames = ';';

    public static string Write(IEnumerable<Commune> communes)
    {
        var table = new StringBuilder(Heading).Append('\n');
        foreach (var commune in communes.OrderBy(commune => commune.Code, StringComparer.Ordinal))
        {
            table.Append(Row(commune)).Append('\n');
        }

        return table.ToString();
    }

    public static string Row(Commune commune) =>
        string.Join('\t', commune.Code, commune.Name, commune.Type, commune.Province, string.Join(BetweenNames, commune.Former));
}
