namespace AwarenessBot.Host.Tests.Checking;

/// <summary>Ways an editor breaks content, and what `check` must name.</summary>
internal sealed record BrokenContent(string What, Action<string> Break, string Code, string Named)
{
    public static IReadOnlyList<BrokenContent> All { get; } =
    [
        new("an unknown id", Replacing("menu.yaml", "topic:hotline_111", "topic:khong_co"), "C204", "menu.yaml"),
        new("a missing audience", Replacing("topics/evidence.md", "# teacher", "# parent"), "C", "topics/evidence.md"),
        new("no reviewer", Replacing("topics/evidence.md", "reviewers: [bien-tap-1]", "reviewers: []"), "C301", "topics/evidence.md"),
        new("a dead link between steps", Replacing("dialogs/an_toan.yaml", "go: goi_duoc", "go: khong_co_buoc_nay"), "C601", "dialogs/an_toan.yaml"),
        new("a cycle without an exit", folder => File.WriteAllText(Path.Combine(folder, "dialogs", "vong_lap.yaml"), Cycle), "C602", "dialogs/vong_lap.yaml"),
        new("16 KB of brackets", folder => File.WriteAllText(Path.Combine(folder, "phrases", "brackets.yaml"), new string('[', 16 * 1024)), "C004", "phrases/brackets.yaml"),
        new("invalid UTF-8", folder => File.WriteAllBytes(Path.Combine(folder, "phrases", "bytes.yaml"), [0x61, 0x3a, 0x20, 0xff, 0xfe]), "C002", "phrases/bytes.yaml"),
        new("a file of two megabytes", folder => File.WriteAllText(Path.Combine(folder, "phrases", "large.yaml"), new string('#', 2 * 1024 * 1024)), "C001", "phrases/large.yaml"),
        new("a half-written file", folder => Halve(Path.Combine(folder, "dialogs", "an_toan.yaml")), "C", "dialogs/an_toan.yaml"),
        new("a rule that misses its own example", Replacing("danger/rules/self_harm.yaml", "must_fire:", "must_fire:\n      - hôm nay trời đẹp quá", first: true), "C705", "danger/rules/self_harm.yaml"),
        new("an altered 111", Replacing("contacts/national.yaml", "number: \"111\"", "number: \"112\""), "C501", "contacts/national.yaml"),
    ];

    private const string Cycle = """
        id: vong_lap
        title: Vòng lặp
        label: Vòng lặp
        audiences: []
        review: {sources: [nhom-bien-soan], author: nhom-noi-dung, reviewers: [bien-tap-1], reviewed: 2026-11-22, expires: 2027-05-22}
        start: mot
        steps:
          mot:
            say: [Một nhé.]
            choices: [{label: Sang hai, go: hai}]
          hai:
            say: [Hai nhé.]
            choices: [{label: Sang một, go: mot}]
        """;

    public override string ToString() => What;

    private static Action<string> Replacing(string file, string old, string with, bool first = false) => folder =>
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not contain '{old}'; mend this test.");
        File.WriteAllText(path, first ? text[..at] + with + text[(at + old.Length)..] : text.Replace(old, with, StringComparison.Ordinal));
    };

    private static void Halve(string path)
    {
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
    }
}
