using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Safety;

namespace AwarenessBot.Content.Checking.Names;

/// <summary>Words people type mean one thing: one province, yes or no, one command, one platform.</summary>
internal sealed class ClearNames : ICheck
{
    public void Run(Draft draft)
    {
        // Compared as typed in lower case: "Hà Nam" and "Hạ Nam" are two names, and text without marks is matched
        // later.
        Report(
            draft.Provinces.SelectMany(province => province.Former.Append(province.Name).Concat(province.Aliases)
                .Select(name => new Meaning(name, province.Name, province.Location)))
                .Concat(draft.Districts.SelectMany(district => district.Names
                    .Select(name => new Meaning(name, NameOf(district.Province, draft), district.Location)))),
            draft);
        Report(
            draft.Lexicon.Yes.Select(word => new Meaning(word.Text, "yes", word.Location))
                .Concat(draft.Lexicon.No.Select(word => new Meaning(word.Text, "no", word.Location))),
            draft);
        Report(
            draft.Lexicon.Commands.SelectMany(command => command.Value
                .Select(word => new Meaning(word.Text, command.Key, word.Location))),
            draft);
        Report(
            draft.Labelled.Select(sentence => new Meaning(
                sentence.Text, sentence.Topic ?? $"{sentence.Kind?.Id()}, {sentence.Level.Id()}", sentence.Location)),
            draft);
        ReportTables(draft);
    }

    private static string NameOf(string province, Draft draft) =>
        draft.Provinces.Find(known => known.Code == province)?.Name ?? province;

    // A word may stand in two tables ("năm" is a number and a year), but in one of them it means one thing.
    private static void ReportTables(Draft draft)
    {
        foreach (var table in draft.Lexicon.Meanings.GroupBy(word => word.Table))
        {
            Report(table.Select(word => new Meaning(word.Word.Text, word.Means, word.Word.Location)), draft);
        }
    }

    private static void Report(IEnumerable<Meaning> meanings, Draft draft)
    {
        foreach (var same in meanings.GroupBy(meaning => meaning.Words.ToLowerInvariant()))
        {
            var first = same.First();
            var others = same.Where(meaning => meaning.Means != first.Means);
            foreach (var other in others.DistinctBy(meaning => meaning.Means))
            {
                draft.Problems.Add(
                    ProblemCode.AmbiguousName, other.Location, $"'{other.Words}': {first.Means} or {other.Means}");
            }
        }
    }

    private sealed record Meaning(string Words, string Means, SourceLocation Location);
}
