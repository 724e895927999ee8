using System.Text.Json;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary><c>lexicon/telling.yaml</c>: what people type instead of pressing a button while they tell, and just after.</summary>
internal static class TellingFile
{
    // Answers that stand in reports kept for years: ids, hence fixed.
    private static readonly Dictionary<string, string[]> AnswersTo = new(StringComparer.Ordinal)
    {
        ["about"] = ["self", "friend", "own_child", "student", "other"],
        ["contact"] = ["none", "chat", "phone"],
    };

    private static readonly Dictionary<string, Wish> WishIds =
        Enum.GetValues<Wish>().ToDictionary(wish => JsonNamingPolicy.SnakeCaseLower.ConvertName(wish.ToString()), StringComparer.Ordinal);

    public static void Read(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        draft.Lexicon.Telling = new()
        {
            Wishes = Table(fields.Need("wishes"), "wishes", WishIds.Keys, draft).ToDictionary(wish => WishIds[wish.Key], wish => wish.Value),
            WhoKnows = fields.TextsOrNone("who_knows"),
            Answers = Answers(fields.Need("answers"), draft),
            Openings = fields.Texts("openings"),
        };
        fields.Close();
    }

    private static Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Answers(Node? node, Draft draft)
    {
        var answers = new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(StringComparer.Ordinal);
        foreach (var entry in Fields.Entries(node, draft))
        {
            if (AnswersTo.TryGetValue(entry.Key, out var known))
            {
                answers[entry.Key] = Table(entry.Value, entry.Key, known, draft);
            }
            else
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {string.Join(", ", AnswersTo.Keys)}");
            }
        }

        return answers;
    }

    private static Dictionary<string, IReadOnlyList<string>> Table(Node? node, string name, IReadOnlyCollection<string> known, Draft draft)
    {
        var table = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var entry in Fields.Entries(node, draft))
        {
            if (!known.Contains(entry.Key))
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {string.Join(", ", known)}");
                continue;
            }

            var ways = new Values(draft).Texts(entry.Value);
            draft.Lexicon.Meanings.AddRange(
                ways.Select(way => new WordMeaning("telling." + name, entry.Key, new(way.Text, way.Location))));
            table[entry.Key] = [.. ways.Select(way => way.Text)];
        }

        return table;
    }
}
