using System.Globalization;
using System.Text;
using AwarenessBot.Content.Contacts;

namespace AwarenessBot.Host.Importing;

/// <summary>
/// <c>contacts/imported.yaml</c>: what the import owns. Every value stands in double quotes, so that no cell can be anything but text.
/// </summary>
internal static class ContactFile
{
    public const string Path = "contacts/imported.yaml";

    /// <summary>The fields in the order they are written and compared, by the names they have in the file.</summary>
    public static IReadOnlyList<(string Name, Func<Contact, string> Of)> Fields { get; } =
    [
        ("number", contact => contact.Number),
        ("name", contact => contact.Name),
        ("label", contact => contact.Label),
        ("owner", contact => contact.Office is null ? contact.Owner : string.Empty),
        ("office", contact => contact.Office ?? string.Empty),
        ("hours", contact => contact.Hours),
        ("cost", contact => contact.Cost),
        ("purpose", contact => contact.Purpose),
        ("sources", contact => string.Join(", ", contact.Sources)),
        ("verified", contact => Day(contact.Verified)),
        ("next_check", contact => Day(contact.NextCheck)),
        ("check_by", contact => Day(contact.CheckBy)),
        ("province", contact => contact.Province ?? string.Empty),
    ];

    /// <summary>The file, and the line each contact begins on.</summary>
    public static (string Text, IReadOnlyList<(int Line, Contact Contact)> Places) Write(IEnumerable<Contact> contacts)
    {
        var text = new StringBuilder("# Written by: awarenessbot import contacts. Change the spreadsheet and import it again.\ncontacts:\n");
        var line = 3;
        var places = new List<(int, Contact)>();
        foreach (var contact in contacts.OrderBy(contact => contact.Id, StringComparer.Ordinal))
        {
            places.Add((line, contact));
            text.Append("  - id: ").Append(Quoted(contact.Id)).Append('\n');
            line++;
            foreach (var (name, of) in Fields.Where(field => field.Of(contact).Length > 0))
            {
                var value = name == "sources" ? $"[{string.Join(", ", contact.Sources.Select(Quoted))}]" : Quoted(of(contact));
                text.Append("    ").Append(name).Append(": ").Append(value).Append('\n');
                line++;
            }
        }

        return (text.ToString(), places);
    }

    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
