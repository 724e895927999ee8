using System.Xml;

namespace AwarenessBot.Pictures.Reading;

/// <summary>An XML element with its line. Art is a stranger's file: no DTD, nothing fetched, and limits on everything.</summary>
internal sealed record Tag(string Name, int Line, IReadOnlyDictionary<string, string> Attributes, IReadOnlyList<Tag> Children)
{
    public const string SvgNamespace = "http://www.w3.org/2000/svg";

    private const int MostTags = 4_000;
    private const int Deepest = 16;
    private const int MostCharacters = 512 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>The root, or nothing, and then the faults say why.</summary>
    public static Tag? ReadRoot(string text, List<ArtFault> faults)
    {
        try
        {
            using var source = new StringReader(text);
            using var xml = XmlReader.Create(source, Settings);
            xml.MoveToContent();
            var left = MostTags;
            var root = ReadOne(xml, 1, ref left, faults);
            while (xml.Read())
            {
                // Whatever comes behind the root: the reader itself refuses a second one.
            }

            if (root.Name == "svg")
            {
                return root;
            }

            faults.Add(new(ArtFaultKind.NotAPicture, root.Line, $"the outermost element is '{root.Name}', not svg"));
        }
        catch (XmlException e)
        {
            faults.Add(new(ArtFaultKind.NotAPicture, Math.Max(1, e.LineNumber), e.Message));
        }

        return null;
    }

    private static Tag ReadOne(XmlReader xml, int depth, ref int left, List<ArtFault> faults)
    {
        var line = LineOf(xml);
        if (--left < 0)
        {
            throw new XmlException($"more than {MostTags} elements", null, line, 1);
        }

        if (depth > Deepest)
        {
            throw new XmlException($"nested deeper than {Deepest} levels", null, line, 1);
        }

        // A foreign namespace makes another element of it, whatever its name; the brace cannot stand in a name.
        var name = xml.NamespaceURI == SvgNamespace && xml.Prefix.Length == 0 ? xml.Name : "{" + xml.NamespaceURI + "}" + xml.LocalName;
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        while (xml.MoveToNextAttribute())
        {
            if (xml.Name != "xmlns")
            {
                attributes[xml.Name] = xml.Value;
            }
        }

        xml.MoveToElement();
        return new(name, line, attributes, Inside(xml, depth, ref left, faults));
    }

    private static List<Tag> Inside(XmlReader xml, int depth, ref int left, List<ArtFault> faults)
    {
        var children = new List<Tag>();
        if (xml.IsEmptyElement)
        {
            return children;
        }

        while (xml.Read() && xml.NodeType != XmlNodeType.EndElement)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                children.Add(ReadOne(xml, depth + 1, ref left, faults));
            }
            else
            {
                faults.Add(new(ArtFaultKind.NotAllowed, LineOf(xml), "text or instructions; pictures are wordless"));
            }
        }

        return children;
    }

    private static int LineOf(XmlReader xml) => xml is IXmlLineInfo { LineNumber: > 0 and var line } ? line : 1;
}
