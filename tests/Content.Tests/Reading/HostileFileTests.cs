using System.Diagnostics;
using System.Text;
using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Reading;

/// <summary>
/// Files that were made to hurt, or were hurt themselves. Whatever they hold, a reading ends with problems.
/// </summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly SampleFolder _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public void Sixteen_kilobytes_of_one_opening_are_a_problem_and_not_a_crash(string opening)
    {
        _sample["menu.yaml"] = string.Concat(Enumerable.Repeat(opening, 16 * 1024 / opening.Length));

        Assert.Contains(_sample.Read().Problems, problem => problem.Code == ProblemCode.NestedTooDeep.Id);
    }

    [Fact]
    public void An_alias_bomb_is_refused_at_its_first_anchor()
    {
        var bomb = new StringBuilder("a0: &a0 x\n");
        for (var level = 1; level < 30; level++)
        {
            bomb.AppendLine($"a{level}: &a{level} [*a{level - 1}, *a{level - 1}, *a{level - 1}]");
        }

        _sample["menu.yaml"] = bomb.ToString();

        var problem = Assert.Single(_sample.Read().Problems);
        Assert.Equal((ProblemCode.YamlFeature.Id, 1), (problem.Code, problem.Location.Line));
    }

    [Theory]
    [InlineData("dialogs/hoi_han.yaml")]
    [InlineData("topics/mat_khau.md")]
    [InlineData("danger/answers/self_harm.yaml")]
    public void A_file_written_only_in_part_never_stops_the_reading(string file)
    {
        var whole = File.ReadAllBytes(_sample.PathOf(file));
        for (var length = 0; length < whole.Length; length += 19)
        {
            File.WriteAllBytes(_sample.PathOf(file), whole[..length]);

            var read = _sample.Read();

            Assert.True(read.Library is not null || read.Problems.Count > 0);
        }
    }

    [Fact]
    public void Random_damage_never_stops_the_reading()
    {
        // The seed is fixed: the same damage on every run.
        var random = new Random(111);
        var found = Directory.GetFiles(_sample.Root, "*", SearchOption.AllDirectories);
        var files = found.Order(StringComparer.Ordinal).ToList();
        byte[] nasty = [.. "[]{}:,-\"'#&*!|>%@`\t\n ?~"u8, 0, 0x80, 0xC3, 0xFF];
        for (var round = 0; round < 100; round++)
        {
            var file = files[random.Next(files.Count)];
            var whole = File.ReadAllBytes(file);
            var damaged = whole.ToArray();
            for (var hits = random.Next(1, 6); hits > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = nasty[random.Next(nasty.Length)];
            }

            File.WriteAllBytes(file, damaged);

            _sample.Read();

            File.WriteAllBytes(file, whole);
        }
    }

    [Fact]
    public void A_pipe_is_not_opened()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using (var made = Process.Start("mkfifo", _sample.PathOf("topics/ong.md")))
        {
            made.WaitForExit();
        }

        Assert.Equal(["C007 topics/ong.md:1"], SampleFolder.Lines(_sample.Read()));
    }

    [Fact]
    public void A_linked_folder_is_not_entered()
    {
        Directory.CreateSymbolicLink(_sample.PathOf("topics/vong"), _sample.Root);

        Assert.Equal(["C009 topics/vong:1"], SampleFolder.Lines(_sample.Read()));
    }

    [Fact]
    public void The_root_itself_may_be_a_link_so_that_versions_can_be_swapped()
    {
        using var elsewhere = new SampleFolder();
        var link = elsewhere.PathOf(".hien-tai");
        Directory.CreateSymbolicLink(link, _sample.Root);

        Assert.Empty(Content.Reading.LibraryReader.Read(link, SampleFolder.Today).Problems);
    }

    [Fact]
    public void A_byte_order_mark_and_windows_line_ends_are_read_like_any_other()
    {
        foreach (var file in new[] { "topics/mat_khau.md", "menu.yaml" })
        {
            var text = _sample[file].ReplaceLineEndings("\r\n");
            File.WriteAllText(_sample.PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        }

        var library = _sample.ReadGood();

        Assert.Equal(
            "Đừng cho ai mượn chìa khoá nhé.\n• Đừng ghi ra giấy.\n• Đừng kể cho bạn.",
            library.Topics["mat_khau"].Answer.For(Audiences.Audience.Child)[1]);
    }

    [Fact]
    public void Scraps_of_editors_are_passed_over()
    {
        string[] scraps = ["menu.yaml~", ".menu.yaml.swp", "#menu.yaml#", "topics/4913", ".git/config", "a.tmp"];
        foreach (var scrap in scraps)
        {
            _sample[scrap] = "[[[";
        }

        Assert.Empty(_sample.Read().Problems);
    }

    [Fact]
    public void A_file_name_in_decomposed_letters_is_fine()
    {
        // As a Mac stores "lời.yaml".
        var file = "phrases/lo\u031B\u0300i.yaml";
        _sample[file] = _sample["phrases/chung.yaml"].Replace("chao:", "tam_biet:").Replace("noi_o:", "khac:")
            .Replace("button_xong:", "button_khac:");

        Assert.Empty(_sample.Read().Problems);
    }
}
