using System.Globalization;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Comics;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Pictures.Composing;
using AwarenessBot.Pictures.Shapes;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>The <c>picture</c> of a panel: a place, who is in it, and what else is to be seen.</summary>
internal static class PictureFields
{
    // A hand close by, a child far off; whatever is beyond was meant to be another number.
    private const double Smallest = 0.1;
    private const double Largest = 5;

    // Neither inside nor outside: what cannot be read is reported once.
    private static readonly Placement Nowhere = new(new Point(double.NaN, double.NaN));

    public static PanelPicture Read(Node? node, Draft draft)
    {
        if (node is null)
        {
            return new(string.Empty, [], [], default);
        }

        var fields = Fields.Of(node, draft);
        var picture = new PanelPicture(
            fields.Text("place"),
            [.. Listed("people").Select(item => ReadPerson(Fields.Of(item, draft), draft))],
            [.. Listed("things").Select(item => ReadThing(Fields.Of(item, draft), draft))],
            fields.At("place"));
        fields.Close();
        return picture;

        IReadOnlyList<Node> Listed(string key) =>
            fields.Find(key) is { } list and not Sequence { Items.Count: 0 } ? new Values(draft).Items(list) : [];
    }

    private static PanelPerson ReadPerson(Fields fields, Draft draft)
    {
        var placement = At(fields, draft) with { Size = Size(fields, draft), IsFlipped = fields.TruthOrFalse("flip") };
        var person = new PanelPerson(fields.Text("who"), fields.Text("pose"), fields.Text("face"), placement, fields.Location);
        fields.Close();
        return person;
    }

    private static PanelThing ReadThing(Fields fields, Draft draft)
    {
        var placement = At(fields, draft) with { Size = Size(fields, draft), Turn = Number(fields, "turn", -360, 360, 0, draft) };
        var thing = new PanelThing(fields.Text("what"), placement, fields.Location);
        fields.Close();
        return thing;
    }

    private static Placement At(Fields fields, Draft draft)
    {
        var written = fields.Text("at");
        if (written.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var left, var down]
            && Parse(left) is { } x && Parse(down) is { } y)
        {
            return new(new Point(x, y));
        }

        if (written.Length > 0)
        {
            draft.Problems.Add(ProblemCode.WrongType, fields.At("at"), $"'{written}' is not a place (\"300 560\")");
        }

        return Nowhere;
    }

    private static double Size(Fields fields, Draft draft) => Number(fields, "size", Smallest, Largest, 1, draft);

    private static double Number(Fields fields, string key, double least, double most, double otherwise, Draft draft)
    {
        if (fields.TextOrNone(key) is not { } written)
        {
            return otherwise;
        }

        if (Parse(written) is { } number && number >= least && number <= most)
        {
            return number;
        }

        draft.Problems.Add(
            ProblemCode.WrongType,
            fields.At(key),
            string.Create(CultureInfo.InvariantCulture, $"'{written}' is not a number from {least} to {most}"));
        return otherwise;
    }

    private static double? Parse(string written) =>
        double.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number : null;
}
