using System.Globalization;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Desks;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Reading.Yaml;

namespace AwarenessBot.Content.Reading.Files;

/// <summary>Words for what a message mentions: platforms, those accused, ages, amounts, times; and for questions that go on from the last.</summary>
internal static class MentionFiles
{
    public static void ReadPlatforms(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var entry in Fields.Entries(fields.Need("platforms"), draft))
        {
            var platform = Fields.Of(entry.Value, draft);
            var id = Ids.Checked(entry.Key, entry.KeyLocation, draft);
            var topic = platform.Text("topic");
            if (topic.Length > 0)
            {
                draft.References.Add(new(ReferenceKind.Topic, topic, platform.At("topic")));
            }

            var names = new Values(draft).Texts(platform.Need("names"));
            foreach (var name in names)
            {
                draft.Lexicon.Meanings.Add(new("platforms", id, new(name.Text, name.Location)));
            }

            draft.Lexicon.Platforms.Add(new(id, topic, [.. names.Select(name => name.Text)]));
            platform.Close();
        }

        fields.Close();
    }

    public static void ReadAccused(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        foreach (var entry in Fields.Entries(fields.Need("accused"), draft))
        {
            if (!AccusedRoles.All.Contains(entry.Key))
            {
                draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; {string.Join(", ", AccusedRoles.All)}");
            }

            var names = new Values(draft).Texts(entry.Value).Select(name => new LexiconWord(name.Text, name.Location)).ToList();
            draft.Lexicon.Meanings.AddRange(names.Select(name => new WordMeaning("accused", entry.Key, name)));
            draft.Lexicon.Accused[entry.Key] = names;
        }

        draft.Lexicon.Nobody = fields.TextsOrNone("nobody");
        fields.Close();
    }

    public static void ReadAges(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        draft.Lexicon.Ages = new()
        {
            YearsOld = fields.Texts("years_old"),
            Turning = fields.TextsOrNone("turning"),
            Grades = fields.TextsOrNone("grades"),
            Levels = Table("levels", fields, draft, Number),
            Born = fields.TextsOrNone("born"),
            BornOn = fields.TextsOrNone("born_on"),
            Of = fields.TextsOrNone("of"),
            Young = fields.TextsOrNone("young"),
            Others = fields.TextsOrNone("others"),
            UnlessAfter = fields.TextsOrNone("unless_after"),
            UnlessBefore = fields.TextsOrNone("unless_before"),
            NotTurning = fields.TextsOrNone("not_turning"),
        };
        fields.Close();
    }

    public static void ReadAmounts(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        var values = new Values(draft);
        draft.Lexicon.Amounts = new()
        {
            Numbers = Fields.Entries(fields.Find("numbers"), draft)
                .ToDictionary(entry => entry.Key, entry => values.Number(entry.Value), StringComparer.Ordinal),
            Tens = fields.TextsOrNone("tens"),
            Hundreds = fields.TextsOrNone("hundreds"),
            Odd = fields.TextsOrNone("odd"),
            Half = fields.TextsOrNone("half"),
            Money = Table("money", fields, draft, Number),
            Slang = Table("slang", fields, draft, Number),
            Counted = fields.TextsOrNone("counted"),
        };
        fields.Close();
    }

    public static void ReadTimes(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        draft.Lexicon.Times = new()
        {
            Days = Table("days", fields, draft, Number),
            NotDays = fields.TextsOrNone("not_days"),
            AfterPart = Table("after_part", fields, draft, Number),
            Parts = Table("parts", fields, draft, Named<PartOfDay>),
            Weekdays = Table("weekdays", fields, draft, Named<DayOfWeek>),
            OrdinalAfter = fields.TextsOrNone("ordinal_after"),
            People = fields.TextsOrNone("people"),
            Hours = fields.Texts("hours"),
            Minutes = fields.TextsOrNone("minutes"),
            Less = fields.TextsOrNone("less"),
            LastingAfter = fields.TextsOrNone("lasting_after"),
            LastingBefore = fields.TextsOrNone("lasting_before"),
            ClockAfter = fields.TextsOrNone("clock_after"),
            Months = fields.TextsOrNone("months"),
            Years = fields.TextsOrNone("years"),
            DateAfter = fields.TextsOrNone("date_after"),
            NotDateAfter = fields.TextsOrNone("not_date_after"),
            NotDateBefore = fields.TextsOrNone("not_date_before"),
        };
        fields.Close();
    }

    public static void ReadFollowUps(Node root, Draft draft)
    {
        var fields = Fields.Of(root, draft);
        draft.Lexicon.FollowUps = new()
        {
            Alone = fields.TextsOrNone("alone"),
            Openings = fields.Texts("openings"),
            WeakOpenings = fields.TextsOrNone("weak_openings"),
            Endings = fields.TextsOrNone("endings"),
        };
        fields.Close();
    }

    /// <summary>Each key means one thing and lists the ways to say it; the words of one table may mean one thing only.</summary>
    private static Dictionary<string, T> Table<T>(string key, Fields fields, Draft draft, Func<Entry, Draft, T?> meaningOf)
        where T : struct
    {
        var values = new Values(draft);
        var table = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var entry in Fields.Entries(fields.Need(key), draft))
        {
            var meaning = meaningOf(entry, draft);
            foreach (var word in values.Texts(entry.Value))
            {
                draft.Lexicon.Meanings.Add(new(key, entry.Key, new(word.Text, word.Location)));
                if (meaning is { } known)
                {
                    table[word.Text] = known;
                }
            }
        }

        return table;
    }

    private static int? Number(Entry entry, Draft draft)
    {
        if (int.TryParse(entry.Key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        draft.Problems.Add(ProblemCode.WrongType, entry.KeyLocation, $"'{entry.Key}' is not a number");
        return null;
    }

    private static T? Named<T>(Entry entry, Draft draft)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(value.ToString().ToLowerInvariant(), entry.Key, StringComparison.Ordinal))
            {
                return value;
            }
        }

        var known = string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant();
        draft.Problems.Add(ProblemCode.UnknownKey, entry.KeyLocation, $"'{entry.Key}'; known here: {known}");
        return null;
    }
}
