using System.Globalization;
using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;

namespace AwarenessBot.Operators.Pages;

/// <summary>What the pages say: phrases of content, and times as people here write them.</summary>
internal sealed class Words(Library library)
{
    public Library Library => library;

    /// <summary>A phrase the host has made sure is there.</summary>
    public string this[string id] => Addressed(string.Join(' ', library.Phrases[id].Say.For(null)));

    /// <summary>A phrase with something put in.</summary>
    public string Of(string id, params (string Name, string Value)[] values) =>
        values.Aggregate(this[id], (text, value) => text.Replace($"{{{value.Name}}}", value.Value, StringComparison.Ordinal));

    /// <summary>What a word of a closed set is called: <c>desk_level_</c> and <c>urgent</c>. The word itself where it is new to us.</summary>
    public string Named(string prefix, string? id) =>
        id is null ? "" : library.Phrases.ContainsKey(Key(prefix, id)) ? this[Key(prefix, id)] : id;

    /// <summary>A province, or that it is not known.</summary>
    public string Province(string? code) =>
        library.Provinces.FirstOrDefault(province => province.Code == code)?.Name ?? this["desk_unknown"];

    public string Desk(string? id) => library.Desks.FirstOrDefault(desk => desk.Id == id)?.Name ?? id ?? "";

    /// <summary>Phrases whose ids begin so, in the order of their ids.</summary>
    public IReadOnlyList<(string Id, string Text)> Beginning(string prefix) =>
        [.. library.Phrases.Keys.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(id => (id, this[id]))];

    /// <summary>By the clock of Vietnam, with the day.</summary>
    public static string At(DateTimeOffset time) => VietnamDay.Clock(time).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>A length of time in its largest unit: nobody plans by seconds.</summary>
    public string Long(TimeSpan time)
    {
        var (id, count) = time switch
        {
            { TotalHours: < 1 } => ("desk_minutes", time.TotalMinutes),
            { TotalDays: < 2 } => ("desk_hours", time.TotalHours),
            _ => ("desk_days", time.TotalDays),
        };
        return Of(id, ("count", ((long)count).ToString(CultureInfo.InvariantCulture)));
    }

    // What is said to the one who told leaves room for how they are called, which nobody here knows.
    private string Addressed(string text) => text.Contains('{', StringComparison.Ordinal)
        ? text.Replace("{you}", library.YouOtherwise, StringComparison.Ordinal)
            .Replace("{You}", char.ToUpperInvariant(library.YouOtherwise[0]) + library.YouOtherwise[1..], StringComparison.Ordinal)
            .Replace("{me}", library.MeOtherwise, StringComparison.Ordinal)
        : text;

    // Ids of phrases have no dashes; those of channels have.
    private static string Key(string prefix, string id) => prefix + id.Replace('-', '_');
}
