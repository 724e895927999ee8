using AwarenessBot.Content.Checking;
using AwarenessBot.Content.Checking.Numbers;
using AwarenessBot.Content.Reading;
using AwarenessBot.Content.Tests.Samples;

namespace AwarenessBot.Content.Tests.Checking;

public sealed class NumberFinderTests
{
    private static readonly HashSet<string> Register = ["111", "113", "115", "0377672444"];

    private static readonly WordingRules Rules = WordingRules.None with
    {
        CallWords = [["gọi"], ["tổng", "đài"]],
        HarmlessNumbers = new HashSet<string> { "365" },
    };

    [Theory]
    [InlineData("Gọi 111 ngay", "111")]
    [InlineData("Gọi 111, 113 hoặc 115.", "111,113,115")]
    [InlineData("Gọi 111 113 115", "111,113,115")]
    [InlineData("Gọi 111/113", "111,113")]
    [InlineData("Gọi 112", "112")]
    [InlineData("211 nhé", "211")]
    [InlineData("011", "011")]
    [InlineData("110", "110")]
    [InlineData("Gọi 1022", "1022")]
    [InlineData("gọi: 5656", "5656")]
    [InlineData("Tổng đài 18001567 hay 1900 1567", "18001567,19001567")]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData("+84 912 345 678", "0912345678")]
    [InlineData("(0292) 3551 717", "02923551717")]
    [InlineData("0912–345–678", "0912345678")]
    [InlineData("0299.3551717", "02993551717")]
    [InlineData("số lạ 0377672444", "0377672444")]
    public void Numbers_to_call_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', NumberFinder.Find(text, Rules, Register)));

    [Theory]
    [InlineData("năm 2026, ngày 22/11/2026 và 22-11-2026, 22.11.2026, 2026-11-22")]
    [InlineData("giai đoạn 2021-2025, 2021–2025")]
    [InlineData("24/7, 5 phút, 18 tuổi, 60 phút, 120 phút, 100 câu, 365 ngày")]
    [InlineData("10.000.000 đồng, 500.000 đồng, 100%, 155% nữa")]
    [InlineData("Quyết định 830/QĐ-TTg, Luật 102/2016/QH13, Nghị định 147/2024")]
    [InlineData("mật khẩu 12345678, 123456, 0000, 00000000, 01012015")]
    [InlineData("MeoBay7Canh, F0, 4G, 3.5, 1, 2, 3")]
    public void Years_dates_counts_money_laws_and_passwords_are_not(string text) =>
        Assert.Empty(NumberFinder.Find(text, Rules, Register));

    [Fact]
    public void Any_one_digit_changed_in_the_numbers_of_the_contacts_is_an_error()
    {
        using var sample = new SampleFolder();
        const string File = "contacts/chung.yaml";
        var original = sample[File];
        foreach (var number in new[] { "111", "113", "114", "115" })
        {
            foreach (var changed in OneDigitAway(number))
            {
                sample[File] = original.Replace($"number: \"{number}\"", $"number: \"{changed}\"");
                Assert.Contains(sample.Read().Problems, problem => problem.Code == ProblemCode.ProtectedNumber.Id);
            }
        }
    }

    [Fact]
    public void Any_one_digit_changed_in_a_sentence_is_found()
    {
        var changed = OneDigitAway("111").Where(number => !Register.Contains(number));

        Assert.All(changed, number => Assert.Equal([number], NumberFinder.Find($"Bấm {number} nhé.", Rules, Register)));
    }

    private static IEnumerable<string> OneDigitAway(string number) =>
        from place in Enumerable.Range(0, number.Length)
        from digit in "0123456789"
        where number[place] != digit
        select $"{number[..place]}{digit}{number[(place + 1)..]}";
}
