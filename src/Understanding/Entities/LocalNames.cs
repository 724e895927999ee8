using AwarenessBot.Content;
using AwarenessBot.Content.Places;
using AwarenessBot.Understanding.Folding;

namespace AwarenessBot.Understanding.Entities;

/// <summary>
/// Former districts and today's communes → their province. There are thousands, many share a name ("xã Tân Hưng"), and their words are
/// everyday words, so they are kept apart from the vocabulary: importing the list of communes must not change how danger is read.
/// </summary>
internal sealed class LocalNames
{
    private readonly Dictionary<string, List<LocalName>> byWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);

    private LocalNames()
    {
    }

    private sealed record LocalName(Token[] Tokens, Province Province);

    public static LocalNames Of(Library library, Tokenizer tokenizer)
    {
        var names = new LocalNames();
        var units = library.LocalUnits;
        var provinces = library.Provinces.ToDictionary(province => province.Code);
        string[] types = [.. units.Districts.Select(district => district.Type).Concat(units.Communes.Select(commune => commune.Type))
            .Concat(units.ShortTypes.Keys).Distinct()];
        foreach (var district in units.Districts)
        {
            AddAll(district.Province, district.Names);
        }

        foreach (var commune in units.Communes)
        {
            AddAll(commune.Province, [$"{commune.Type} {commune.Name}", .. commune.Former.Select(former => Typed(former, commune.Type))]);
        }

        return names;

        void AddAll(string code, IEnumerable<string> written)
        {
            if (provinces.TryGetValue(code, out var province))
            {
                foreach (var name in written.SelectMany(name => Spellings(name, units.ShortTypes)).Distinct())
                {
                    names.Add(tokenizer.Read(name).Tokens, province);
                }
            }
        }

        string Typed(string former, string type) =>
            types.Any(known => former.StartsWith($"{known} ", StringComparison.OrdinalIgnoreCase)) ? former : $"{type} {former}";
    }

    /// <summary>The longest local name here. A name of units in two provinces is still one: it hides what stands in it, and decides nothing.</summary>
    public LocalMatch At(Token[] tokens, int at)
    {
        var most = Math.Max(LongestFrom(tokens[at].Typed), LongestFrom(tokens[at].Meant));
        for (var length = Math.Min(most, tokens.Length - at); length > 0; length--)
        {
            var span = tokens.AsSpan(at, length);
            var candidates = NamesOf(Key(span, meant: false)) ?? NamesOf(Key(span, meant: true));
            if (candidates?.FindAll(name => Wording.Agree(tokens, at, name.Tokens)) is { Count: > 0 } agreeing)
            {
                return Match(tokens, at, agreeing);
            }
        }

        return default;
    }

    // "xã Tân Thanh" is not "xã Tân Thạnh" though a mark may have been forgotten: whoever is spelled exactly comes first.
    private static LocalMatch Match(Token[] tokens, int at, List<LocalName> agreeing)
    {
        var exact = agreeing.FindAll(name => IsExact(tokens, at, name.Tokens));
        var meant = exact.Count > 0 ? exact : agreeing;
        Province[] provinces = [.. meant.Select(name => name.Province).Distinct()];
        return new LocalMatch(meant[0].Tokens.Length, provinces.Length == 1 ? provinces : [], exact.Count > 0);
    }

    // Without marks "xa" may be far away and "phuong" a girl: such a name is sure only where something points at it.
    private static bool IsExact(Token[] typed, int at, Token[] written)
    {
        var hasMarks = false;
        for (var i = 0; i < written.Length; i++)
        {
            var wanted = written[i].Typed.Form;
            var form = typed[at + i].Typed.Form;
            form = form.Folded == wanted.Folded ? form : typed[at + i].Meant.Form;
            if (form.With(wanted) != Agreement.Full || (form.IsBare && !wanted.IsBare))
            {
                return false;
            }

            hasMarks |= !wanted.IsBare;
        }

        return hasMarks || written.Length > 1;
    }

    private static IEnumerable<string> Spellings(string name, IReadOnlyDictionary<string, IReadOnlyList<string>> shortTypes)
    {
        yield return name;
        foreach (var (type, others) in shortTypes)
        {
            if (name.StartsWith($"{type} ", StringComparison.OrdinalIgnoreCase))
            {
                foreach (var other in others)
                {
                    yield return other + name[type.Length..];
                }
            }
        }
    }

    private static string Key(ReadOnlySpan<Token> tokens, bool meant)
    {
        var words = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            words[i] = (meant ? tokens[i].Meant : tokens[i].Typed).Form.Folded;
        }

        return string.Join(' ', words);
    }

    private int LongestFrom(in Reading first) => longest.GetValueOrDefault(first.Form.Folded);

    private List<LocalName>? NamesOf(string key) => byWords.GetValueOrDefault(key);

    private void Add(Token[] tokens, Province province)
    {
        if (tokens.Length == 0)
        {
            return;
        }

        var key = Key(tokens, meant: false);
        if (!byWords.TryGetValue(key, out var same))
        {
            byWords.Add(key, same = []);
        }

        same.Add(new LocalName(tokens, province));
        var first = tokens[0].Typed.Form.Folded;
        longest[first] = Math.Max(tokens.Length, longest.GetValueOrDefault(first));
    }
}

/// <summary>A local name in a message.</summary>
/// <param name="Length">In tokens; none at all when it is 0.</param>
/// <param name="Provinces">The one it is in; none when units of several provinces share it.</param>
/// <param name="IsSure">Typed with all its marks.</param>
internal readonly record struct LocalMatch(int Length, IReadOnlyList<Province> Provinces, bool IsSure);
