using System.Globalization;
using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Lexicon;
using AwarenessBot.Content.Places;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Safety;
using AwarenessBot.Content.Topics;
using YamlDotNet.Serialization;

namespace AwarenessBot.Understanding.Tests;

/// <summary>
/// The parts of <c>content/vi</c> that understanding depends on, read without any check: these tests must run while other content is
/// being written. The real loader is tested with the whole folder elsewhere.
/// </summary>
internal static class ContentOnDisk
{
    private static readonly IDeserializer Yaml = new DeserializerBuilder().Build();

    private static readonly Review Review = new([], "", [], default, DateOnly.MaxValue);

    private static readonly Lazy<Library> Loaded = new(Read);

    private static readonly Lazy<Reader> Built = new(() => new Reader(Library));

    public static Library Library => Loaded.Value;

    public static Reader Reader => Built.Value;

    public static string Root { get; } = Find();

    private static Library Read() => new()
    {
        Version = "test",
        Audiences = new Dictionary<Audience, AudienceForm>(),
        YouOtherwise = "bạn",
        Topics = Directory.GetFiles(Path.Combine(Root, "topics"), "*.md").Select(Topic).ToDictionary(topic => topic.Id),
        Dialogs = new Dictionary<string, Content.Dialogs.GuidedDialog>(),
        Quizzes = new Dictionary<string, Content.Quizzes.Quiz>(),
        Phrases = new Dictionary<string, Content.Phrases.Phrase>(),
        Menu = new Variants<IReadOnlyList<string>>([], new Dictionary<Audience, IReadOnlyList<string>>()),
        HelpCard = new HelpCard("", new Variants<string>("", new Dictionary<Audience, string>()), [], Review, default),
        DangerAnswers = [],
        DangerRules = [.. Directory.GetFiles(Path.Combine(Root, "danger/rules"), "*.yaml").Order().SelectMany(Rules)],
        DangerGuards = [.. Items(Map(Path.Combine(Root, "danger/guards.yaml")), "guards").Select(Guard)],
        Contacts = new Dictionary<string, Content.Contacts.Contact>(),
        Provinces = Provinces(),
        Words = Words(Path.Combine(Root, "lexicon")),
        Sources = new Dictionary<string, Source>(),
        Reviewers = new Dictionary<string, Reviewer>(),
    };

    private static IEnumerable<DangerRule> Rules(string path)
    {
        var file = Map(path);
        var kind = DangerNames.Kind((string)file["kind"])!.Value;
        return Items(file, "rules").Select(rule => new DangerRule
        {
            Id = (string)rule["id"],
            Kind = kind,
            Level = DangerNames.Level((string)rule["level"])!.Value,
            Any = Texts(rule, "any"),
            Unless = Texts(rule, "unless"),
            MustFire = Texts(rule, "must_fire"),
            MustNotFire = Texts(rule, "must_not_fire"),
            Review = Review,
            Location = default,
        });
    }

    private static DangerGuard Guard(Dictionary<object, object> guard) => new()
    {
        Id = (string)guard["id"],
        Any = Texts(guard, "any"),
        LowersTo = DangerNames.Level((string)guard["lowers_to"])!.Value,
        Never = Texts(guard, "never"),
        MustNotFire = Texts(guard, "must_not_fire"),
        Review = Review,
        Location = default,
    };

    private static Topic Topic(string path)
    {
        var front = File.ReadAllText(path).Split("---\n", 3)[1];
        var fields = Yaml.Deserialize<Dictionary<object, object>>(front);
        return new Topic
        {
            Id = (string)fields["id"],
            Title = (string)fields["title"],
            Label = (string)fields["label"],
            Examples = Texts(fields, "examples"),
            Answer = new Variants<IReadOnlyList<string>>([], new Dictionary<Audience, IReadOnlyList<string>>()),
            Next = [],
            Review = Review,
            Location = default,
        };
    }

    private static WordLists Words(string folder)
    {
        var answers = Map(Path.Combine(folder, "answers.yaml"));
        var commands = Map(Path.Combine(folder, "commands.yaml"));
        var speakers = Map(Path.Combine(folder, "speakers.yaml"));
        return new WordLists
        {
            Shorthand = Table(Map(Path.Combine(folder, "shorthand.yaml")), "shorthand").ToDictionary(e => (string)e.Key, e => (string)e.Value),
            Yes = Texts(answers, "yes"),
            No = Texts(answers, "no"),
            Numbers = Table(answers, "numbers").ToDictionary(e => (string)e.Key, e => int.Parse((string)e.Value, CultureInfo.InvariantCulture)),
            Commands = Table(commands, "commands").Keys.ToDictionary(key => (string)key, key => Texts(Table(commands, "commands"), key)),
            Speakers = Table(speakers, "speakers").Keys.ToDictionary(
                key => Enum.Parse<Audience>((string)key, ignoreCase: true), key => Texts(Table(speakers, "speakers"), key)),
        };
    }

    private static IReadOnlyList<Province> Provinces()
    {
        var path = Path.Combine(Root, "places/provinces.yaml");
        return File.Exists(path)
            ? [.. Items(Map(path), "provinces").Select(p => new Province
            {
                Code = (string)p["code"],
                Name = (string)p["name"],
                Type = (string)p["type"],
                Former = Texts(p, "former"),
                Aliases = Texts(p, "aliases"),
                Location = default,
            })]
            : Cast.Provinces;
    }

    private static Dictionary<object, object> Map(string path) => Yaml.Deserialize<Dictionary<object, object>>(File.ReadAllText(path));

    private static Dictionary<object, object> Table(Dictionary<object, object> map, string key) => (Dictionary<object, object>)map[key];

    private static IEnumerable<Dictionary<object, object>> Items(Dictionary<object, object> map, string key) =>
        ((List<object>)map[key]).Cast<Dictionary<object, object>>();

    private static IReadOnlyList<string> Texts(Dictionary<object, object> map, object key) =>
        map.TryGetValue(key, out var list) ? [.. ((List<object>)list).Cast<string>()] : [];

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "AwarenessBot.sln")))
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "content", "vi");
    }
}
