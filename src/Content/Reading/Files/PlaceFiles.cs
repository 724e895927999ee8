using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Places;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Provinces, the districts there were until July 2025, and the communes of today.</summary>
internal static class PlaceFiles
{
    private const int Columns = 5;

    public static void ReadProvinces(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var item in fields.Items("provinces"))
        {
            var province = Fields.Of(item, draft);
            draft.Provinces.Add(new()
            {
                Code = province.Text("code"),
                Name = province.Text("name"),
                Type = province.Text("type"),
                Former = province.Texts("former"),
                Aliases = province.TextsOrNone("aliases"),
                Location = item.Location,
            });
            province.Close();
        }

        fields.Close();
    }

    public static void ReadDistricts(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        _ = Reviews.References(fields.Need("sources"), ReferenceKind.Source, draft);
        foreach (var entry in Fields.Entries(fields.Find("short_types"), draft))
        {
            draft.ShortTypes[entry.Key] = [.. new Values(draft).Texts(entry.Value).Select(text => text.Text)];
        }

        foreach (var item in fields.Items("former_provinces"))
        {
            var former = Fields.Of(item, draft);
            var code = former.Text("province");
            draft.References.Add(new(ReferenceKind.Province, code, former.At("province")));
            draft.FormerNames.Add(new(former.Text("name"), code, former.At("name")));
            foreach (var district in former.Items("districts"))
            {
                draft.Districts.Add(District(Fields.Of(district, draft), code, district.Location));
            }

            former.Close();
        }

        fields.Close();
    }

    public static void ReadCommunes(ContentFile file, string text, Draft draft)
    {
        var lines = text.Split('\n');
        if (lines[0] != CommuneTable.Heading)
        {
            Refuse(new(file.Path, 1), "the first line is 'code', 'name', 'type', 'province', 'former' with tabs between", draft);
            return;
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                ReadCommune(lines[i].Split('\t'), new(file.Path, i + 1), codes, draft);
            }
        }
    }

    private static FormerDistrict District(Fields fields, string province, SourceLocation location)
    {
        var district = new FormerDistrict
        {
            Type = fields.Text("type"),
            Name = fields.Text("name"),
            Province = province,
            Also = fields.TextsOrNone("also"),
            Alone = fields.TruthOrFalse("alone"),
            Location = location,
        };
        fields.Close();
        return district;
    }

    private static void ReadCommune(string[] cells, SourceLocation location, HashSet<string> codes, Draft draft)
    {
        if (cells.Length != Columns)
        {
            Refuse(location, $"{Columns} columns are expected, not {cells.Length}", draft);
        }
        else if (cells.Take(Columns - 1).Any(string.IsNullOrWhiteSpace))
        {
            draft.Problems.Add(ProblemCode.EmptyText, location, "only the last column may be empty");
        }
        else if (cells[0].Length != 5 || !cells[0].All(char.IsAsciiDigit))
        {
            Refuse(location, $"'{cells[0]}' is no code of five digits", draft);
        }
        else if (!codes.Add(cells[0]))
        {
            draft.Problems.Add(ProblemCode.DuplicateId, location, $"'{cells[0]}'");
        }
        else
        {
            draft.References.Add(new(ReferenceKind.Province, cells[3], location));
            draft.Communes.Add(new()
            {
                Code = cells[0],
                Name = cells[1],
                Type = cells[2],
                Province = cells[3],
                Former = cells[4].Split(CommuneTable.BetweenNames, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                Location = location,
            });
        }
    }

    private static void Refuse(SourceLocation location, string detail, Draft draft) =>
        draft.Problems.Add(ProblemCode.NotACommuneTable, location, detail);
}
