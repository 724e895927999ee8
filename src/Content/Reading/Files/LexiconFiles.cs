using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>How people write. These words are read, never said, so no rule for sentences applies to them.</summary>
internal static class LexiconFiles
{
    private static readonly HashSet<string> CommandIds =
        ["menu", "help", "hotline", "stop", "restart", "safe_word", "misread", "more", "skip", "back", "sources", "report", "receipt", "lost_code", "my_data", "erase"];

    /// <summary>In a command it stands for each of the words people call themselves by.</summary>
    private const string Self = "<mình>";

    /// <summary>More are a mistake: each of them multiplies the commands that name the speaker.</summary>
    private const int MostSelves = 20;

    public static void ReadShorthand(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var values = new Values(draft);
        foreach (var entry in Fields.Entries(fields.Need("shorthand"), draft))
        {
            if (values.Text(entry.Value) is { } word)
            {
                draft.Lexicon.Shorthand[entry.Key] = word;
            }
        }

        fields.Close();
    }

    public static void ReadAnswers(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var values = new Values(draft);
        draft.Lexicon.Yes.AddRange(WordsOf(fields.Need("yes"), values));
        draft.Lexicon.No.AddRange(WordsOf(fields.Need("no"), values));
        foreach (var entry in Fields.Entries(fields.Need("numbers"), draft))
        {
            draft.Lexicon.Numbers[entry.Key] = values.Number(entry.Value);
        }

        fields.Close();
    }

    public static void ReadCommands(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var values = new Values(draft);
        var selves = SelvesOf(fields, draft);
        var table = fields.Need("commands");
        foreach (var entry in Fields.Entries(table, draft))
        {
            if (!CommandIds.Contains(entry.Key))
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {Listed()}");
            }

            draft.Lexicon.Commands[entry.Key] = [.. WordsOf(entry.Value, values).SelectMany(way => SaidByEach(way, selves, draft))];
        }

        foreach (var missing in CommandIds.Where(id => table is Mapping && !draft.Lexicon.Commands.ContainsKey(id)))
        {
            draft.Problems.Add(ProblemCode.MissingKey, fields.At("commands"), $"'{missing}'");
        }

        fields.Close();
    }

    public static void ReadSpeakers(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var values = new Values(draft);
        foreach (var entry in Fields.Entries(fields.Need("speakers"), draft))
        {
            if (AudienceNames.Parse(entry.Key) is { } audience)
            {
                draft.Lexicon.Speakers[audience] = WordsOf(entry.Value, values);
            }
            else
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {AudienceNames.Listed}");
            }
        }

        fields.Close();
    }

    private static IReadOnlyList<string> SelvesOf(Fields fields, Draft draft)
    {
        var selves = fields.TextsOrNone("self");
        if (selves.Count > MostSelves)
        {
            draft.Problems.Add(ProblemCode.WrongType, fields.At("self"), $"{selves.Count} words, at most {MostSelves}");
        }

        return [.. selves.Take(MostSelves)];
    }

    // "cứu <mình> với": written once, said in as many ways as there are words for oneself.
    private static IEnumerable<LexiconWord> SaidByEach(LexiconWord way, IReadOnlyList<string> selves, Draft draft)
    {
        if (!way.Text.Contains('<'))
        {
            return [way];
        }

        if (way.Text.Replace(Self, string.Empty).Contains('<') || selves.Count == 0)
        {
            draft.Problems.Add(ProblemCode.UnknownId, way.Location, $"'{way.Text}'; only {Self} is known here, listed under self:");
            return [];
        }

        return selves.Select(self => way with { Text = way.Text.Replace(Self, self) });
    }

    private static IReadOnlyList<LexiconWord> WordsOf(Node? node, Values values) =>
        [.. values.Texts(node).Select(word => new LexiconWord(word.Text, word.Location))];

    private static string Listed() => string.Join(", ", CommandIds.Order(StringComparer.Ordinal));
}
