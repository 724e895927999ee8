using AwarenessBot.Content.Places;
using AwarenessBot.Understanding.Folding;
using AwarenessBot.Understanding.Patterns;

namespace AwarenessBot.Understanding.Entities;

/// <summary>Provinces by any name people still use: today's, the former ones, towns and nicknames, former districts, communes.</summary>
internal sealed class PlaceFinder
{
    private const int ShortestPlainName = 5;

    private readonly Dictionary<string, List<Name>> byFirst = new(StringComparer.Ordinal);
    private readonly PatternIndex marks = new();
    private readonly PatternIndex vague = new();
    private readonly LocalNames local;
    private readonly Politeness politeness;

    public PlaceFinder(
        IReadOnlyList<Province> provinces,
        LocalNames local,
        IReadOnlyDictionary<string, string> classes,
        Vocabulary vocabulary,
        Tokenizer tokenizer,
        Politeness politeness)
    {
        this.local = local;
        this.politeness = politeness;
        foreach (var province in provinces)
        {
            foreach (var name in province.Former.Concat(province.Aliases).Append(province.Name).Distinct())
            {
                Add(tokenizer.Read(name).Tokens, province);
            }
        }

        foreach (var (index, name) in new[] { (marks, WordClasses.PlaceMark), (vague, WordClasses.VaguePlace) })
        {
            if (classes.ContainsKey(name))
            {
                index.Add(Compiler.Compile(name, classes, vocabulary), 0);
            }
        }
    }

    private sealed record Name(Token[] Tokens, Province Province);

    /// <summary>The provinces named, each once, in the order of the message. One name may stand for two provinces.</summary>
    public IReadOnlyList<Province> Find(Utterance utterance)
    {
        List<Province>? found = null;
        List<PatternHit>? marked = null;
        List<PatternHit>? uncertain = null;
        var tokens = utterance.Tokens;
        for (var at = 0; at < tokens.Length;)
        {
            var length = LongestAt(tokens, at);
            var near = local.At(tokens, at);
            if (length == 0 && near.Length == 0)
            {
                at++;
                continue;
            }

            marked ??= marks.Find(utterance);
            if (near.Length > length && (near.IsSure || IsPointedAt(utterance, at, near.Length, marked)))
            {
                Add(near.Provinces);
                at += near.Length;
                continue;
            }

            uncertain ??= vague.Find(utterance);
            if (length > 0 && IsSurelyPlace(utterance, at, length, marked, uncertain))
            {
                Add(NamesAt(tokens, at).Where(name => name.Tokens.Length == length).Select(name => name.Province));
            }

            at += Math.Max(length, 1);
        }

        return found ?? (IReadOnlyList<Province>)[];

        void Add(IEnumerable<Province> provinces)
        {
            found ??= [];
            found.AddRange(provinces.Distinct().Where(province => !found.Contains(province)).ToArray());
        }
    }

    private void Add(Token[] tokens, Province province)
    {
        if (tokens.Length == 0)
        {
            return;
        }

        var key = tokens[0].Typed.Form.Folded;
        if (!byFirst.TryGetValue(key, out var names))
        {
            byFirst.Add(key, names = []);
        }

        names.Add(new Name(tokens, province));
    }

    private int LongestAt(Token[] tokens, int at)
    {
        var longest = 0;
        foreach (var name in NamesAt(tokens, at))
        {
            longest = Math.Max(longest, name.Tokens.Length);
        }

        return longest;
    }

    private IEnumerable<Name> NamesAt(Token[] tokens, int at)
    {
        var typed = byFirst.GetValueOrDefault(tokens[at].Typed.Form.Folded, []);
        var meant = tokens[at].Also.Length > 0 ? byFirst.GetValueOrDefault(tokens[at].Meant.Form.Folded, []) : [];
        foreach (var name in meant.Count > 0 ? typed.Concat(meant) : typed)
        {
            if (Wording.Agree(tokens, at, name.Tokens))
            {
                yield return name;
            }
        }
    }

    /// <summary>"hoà bình" is peace, "Vinh" is a friend: such names count after "ở", "quê", "tỉnh", or as the whole answer.</summary>
    private bool IsSurelyPlace(Utterance utterance, int at, int length, List<PatternHit> marked, List<PatternHit> uncertain)
    {
        var letters = 0;
        for (var i = at; i < at + length; i++)
        {
            letters += utterance.Tokens[i].Typed.Form.Folded.Length;
        }

        var plain = letters >= ShortestPlainName && !uncertain.Exists(word => word.Start <= at && word.End >= at + length);
        return plain || IsPointedAt(utterance, at, length, marked);
    }

    private bool IsPointedAt(Utterance utterance, int at, int length, List<PatternHit> marked) =>
        marked.Exists(mark => mark.End == at) || IsWholeAnswer(utterance, at, length, marked);

    private bool IsWholeAnswer(Utterance utterance, int at, int length, List<PatternHit> marked)
    {
        var rest = politeness.StripSelf(utterance)
            .Count(token => token.Start < utterance.Tokens[at].Start || token.Start >= utterance.Tokens[at + length - 1].End);
        return rest - marked.Count <= 0;
    }
}
