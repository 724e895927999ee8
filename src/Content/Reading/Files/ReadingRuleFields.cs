using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Reading.Yaml;
using AwarenessBot.Content.Text;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>The optional <c>reading</c> part of <c>lint.yaml</c>, and the file of words children know.</summary>
internal static class ReadingRuleFields
{
    public static ReadingRules Read(Fields lint, Draft draft)
    {
        if (lint.Find("reading") is not { } node)
        {
            return ReadingRules.None;
        }

        var fields = Fields.Of(node, draft);
        var rules = new ReadingRules(
            Longest(fields, draft),
            fields.TextsOrNone("abbreviations").ToHashSet(StringComparer.Ordinal),
            [.. fields.ItemsOrNone("hard_for_children").Select(item => GeneralFiles.Banned(Fields.Of(item, draft)))],
            [.. fields.TextsOrNone("facts").Select(Words.Split)],
            [.. fields.TextsOrNone("unmarked").Select(Words.Split)]);
        fields.Close();
        return rules;
    }

    public static void ReadChildWords(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        draft.ChildWords = fields.Texts("words").SelectMany(Words.Split).ToHashSet(StringComparer.Ordinal);
        fields.Close();
    }

    private static Dictionary<Audience, int> Longest(Fields fields, Draft draft)
    {
        var longest = new Dictionary<Audience, int>();
        foreach (var entry in Fields.Entries(fields.Find("longest_sentence"), draft))
        {
            if (AudienceNames.Parse(entry.Key) is { } audience)
            {
                longest[audience] = new Values(draft).Number(entry.Value);
            }
            else
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {AudienceNames.Listed}");
            }
        }

        return longest;
    }
}
