using System.Text;
using System.Text.Json;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Tests.Activities;

public sealed class LoneSurrogatesInJson
{
    /// <summary>Pieces of a JSON string, and what each stands for.</summary>
    private static readonly (string Json, string Text)[] Pieces =
    [
        ("a", "a"), ("\\ud83d", "\ud83d"), ("\\uDE00", "\ude00"), ("\\u0041", "A"), ("\\\\", "\\"), ("\\n", "\n"), ("\\\"", "\""),
        ("ud83d", "ud83d"), ("\\u1ec7", "ệ"), ("ệ", "ệ"), ("😢", "😢"), ("\\ud83d\\ude22", "😢"),
    ];

    [Fact]
    public void Each_half_becomes_a_replacement_character_and_nothing_else_changes()
    {
        var random = new Random(11);
        for (var i = 0; i < 5_000; i++)
        {
            var pieces = random.GetItems(Pieces, random.Next(12));
            var json = $"\"{string.Concat(pieces.Select(piece => piece.Json))}\"";
            var expected = string.Concat(string.Concat(pieces.Select(piece => piece.Text)).EnumerateRunes());

            var mended = LoneSurrogates.Mend(Encoding.UTF8.GetBytes(json)).ToArray();

            Assert.Equal(expected, JsonDocument.Parse(mended).RootElement.GetString());
        }
    }

    [Fact]
    public void What_is_whole_is_not_copied()
    {
        var json = """{"text":"\u0041 \ud83d\ude22 \\ud83d \n"}"""u8.ToArray();

        Assert.True(json.AsSpan() == LoneSurrogates.Mend(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\")]
    [InlineData("\\u")]
    [InlineData("\\ud8")]
    [InlineData("\\uzzzz")]
    [InlineData("\\ud83d\\")]
    [InlineData("\\ud83d\\ude0")]
    [InlineData("\"\\ud83d\\u+e0\"")]
    public void What_is_not_even_json_does_no_harm(string json) =>
        Assert.Equal(json.Length, LoneSurrogates.Mend(Encoding.UTF8.GetBytes(json)).Length);
}
