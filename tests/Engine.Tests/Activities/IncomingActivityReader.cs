using System.Text;
using System.Text.Json;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Engine.Tests.Activities;

public sealed class IncomingActivityReader
{
    /// <summary>Not activities, and never an exception.</summary>
    public static TheoryData<string> Refused { get; } =
    [
        "", " ", "null", "true", "1", "\"message\"", "[]", "{}", "{", "}", "{\"type\"", "{\"type\":", "{\"type\":\"message\"",
        "{\"type\":\"message\"}}", "{\"type\":\"message\"}{\"type\":\"message\"}", "{\"type\":\"message\"}x",
        "{type:\"message\"}", "{'type':'message'}", "{\"type\":\"message\",}", "// comment\n{\"type\":\"message\"}",
        "{\"type\":\"message\",\"text\":\"\t\n raw control\"}", "{\"type\":\"message\",\"text\":\"\\x\"}",
        "{\"type\":\"message\",\"text\":\"\\u12\"}", "{\"type\":\"message\",\"text\":NaN}", "{\"text\":\"no type\"}",
        "{\"type\":1}", "{\"type\":[\"message\"]}", "{\"type\":null}",
        "{\"type\":\"message\",\"text\":5}", "{\"type\":\"message\",\"text\":{}}", "{\"type\":\"message\",\"from\":\"me\"}",
        "{\"type\":\"message\",\"from\":[]}", "{\"type\":\"message\",\"conversation\":7}",
        "{\"type\":\"message\",\"attachments\":{}}", "{\"type\":\"message\",\"attachments\":[{}]}",
        "{\"type\":\"message\",\"suggestedActions\":{}}", "{\"type\":\"message\",\"conversation\":{\"isGroup\":1e999}}",
        "{\"type\":\"message\",\"conversation\":{\"isGroup\":\"maybe\"}}",
    ];

    /// <summary>Strange, and all the same activities.</summary>
    public static TheoryData<string, string> Accepted { get; } = new()
    {
        { """{"type":"message","text":"a","text":"b"}""", "b" },
        { """{"type":"event","type":"message","text":"a"}""", "a" },
        { """{"type":"message","text":"a","x":1,"x":{"y":2}}""", "a" },
        { """{"type":"message","text":"a","value":1e99999}""", "a" },
        { """{"type":"message","text":"a","value":-0.000000000000000000000000000000000000000000000001}""", "a" },
        { """{"type":"message","text":"a","x":123456789012345678901234567890123456789012345678901234567890}""", "a" },
        { """{"type":"message","text":"a","timestamp":"yesterday","localTimezone":"nowhere"}""", "a" },
        { """{"type":"message","text":"a","from":null,"conversation":null,"attachments":null,"entities":[null]}""", "a" },
        { """{"type":"message","text":null}""", "" },
        { """{"type":"typing"}""", "" },
        { """{"type":"message","text":"\u0000\u202ea\u200b"}""", "a" },
        { "\uFEFF{\"type\":\"message\",\"text\":\"a\"}", "a" },
        { " \r\n\t{\"type\":\"message\",\"text\":\"a\"}\n ", "a" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_not_an_activity_reads_as_nothing(string json) => Assert.Null(IncomingActivity.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_is_strange_but_an_activity_is_read(string json, string text) =>
        Assert.Equal(text, IncomingActivity.Read(Encoding.UTF8.GetBytes(json))?.Text);

    [Theory]
    [InlineData("c3 28")] // A lead byte without its follower.
    [InlineData("a0 a1")] // Followers without a lead byte.
    [InlineData("e1 bb")] // A Vietnamese letter cut off.
    [InlineData("c0 af")] // An overlong slash.
    [InlineData("e0 80 af")]
    [InlineData("ed a0 80")] // A surrogate in UTF-8.
    [InlineData("f8 88 80 80 80")] // Five bytes.
    [InlineData("fc 84 80 80 80 80")]
    [InlineData("f4 90 80 80")] // Beyond the last code point.
    [InlineData("fe")]
    [InlineData("ff")]
    public void Broken_utf8_inside_a_text_is_dropped_and_the_rest_is_heard(string hex)
    {
        var broken = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        var heard = IncomingActivity.Read([.. "{\"type\":\"message\",\"text\":\"help "u8, .. broken, .. " me\"}"u8]);
        Assert.StartsWith("help ", heard?.Text, StringComparison.Ordinal);
        Assert.EndsWith(" me", heard?.Text, StringComparison.Ordinal);
        Assert.Null(IncomingActivity.Read([.. broken, .. "{\"type\":\"message\"}"u8]));
    }

    [Theory]
    [InlineData("\"text\":\"a\\ud83d\"")]
    [InlineData("\"text\":\"\\ude00a\"")]
    [InlineData("\"from\":{\"id\":\"\\ud800\"}")]
    [InlineData("\"\\ud800\":1")]
    [InlineData("\"value\":\"\\ud800\"")]
    [InlineData("\"channelData\":{\"\\ud800\":[\"\\udfff\"]}")]
    [InlineData("\"someDayNew\":{\"a\":\"\\ud800\"}")]
    [InlineData("\"conversation\":{\"id\":\"c\",\"someDayNew\":\"\\ud800\"}")]
    public void Half_an_emoji_never_throws_not_even_when_it_is_written_back(string field)
    {
        // Browsers send a lone surrogate exactly like this when a message was cut in the middle of an emoji.
        var activity = IncomingActivity.Read(Encoding.UTF8.GetBytes($$"""{"type":"message",{{field}}}"""));

        if (activity is not null)
        {
            _ = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Readable.Activity);
            _ = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.Activity);
        }
    }

    [Fact]
    public void A_message_cut_inside_an_emoji_is_still_heard() =>
        Assert.Equal("help me ", IncomingActivity.Read("""{"type":"message","text":"help me \ud83d"}"""u8)?.Text);

    [Theory]
    [InlineData(33)]
    [InlineData(65)]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Anything_nested_too_deep_reads_as_nothing(int depth)
    {
        foreach (var field in (string[])["value", "channelData", "someDayNew", "from", "entities"])
        {
            Assert.Null(IncomingActivity.Read(Nested(field, depth, "[", "]")));
            Assert.Null(IncomingActivity.Read(Nested(field, depth, "{\"a\":", "}")));
        }

        Assert.Null(IncomingActivity.Read(Encoding.UTF8.GetBytes(new string('[', depth))));
    }

    [Fact]
    public void What_is_just_deep_enough_is_read_and_can_be_written()
    {
        // The activity itself is the first level.
        var activity = IncomingActivity.Read(Nested("value", ActivityJson.MaxDepth - 1, "[", "]"));

        Assert.NotNull(activity);
        Assert.NotEmpty(JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Readable.Activity));
        Assert.Null(IncomingActivity.Read(Nested("value", ActivityJson.MaxDepth, "[", "]")));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('\u1eeb')]
    public void A_message_of_two_megabytes_is_cut(char letter)
    {
        var json = $$"""{"type":"message","text":"{{new string(letter, 2 * 1024 * 1024)}}"}""";

        Assert.Equal(new string(letter, IncomingText.MaxLength), IncomingActivity.Read(Encoding.UTF8.GetBytes(json))?.Text);
    }

    [Fact]
    public void No_single_changed_byte_makes_reading_throw()
    {
        var sample = Payloads.Read("message");
        var random = new Random(20261120);
        for (var i = 0; i < 5_000; i++)
        {
            var changed = (byte[])sample.Clone();
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            var activity = IncomingActivity.Read(changed);
            if (activity is not null)
            {
                Assert.NotNull(activity.Type);
                Assert.NotNull(activity.Text);
            }
        }
    }

    [Fact]
    public void No_cut_makes_reading_throw()
    {
        var sample = Payloads.Read("message");
        for (var length = 0; length < sample.Length - 2; length++)
        {
            Assert.Null(IncomingActivity.Read(sample.AsSpan(0, length)));
        }
    }

    private static byte[] Nested(string field, int depth, string open, string close) => Encoding.UTF8.GetBytes(
        new StringBuilder("{\"type\":\"message\",\"").Append(field).Append("\":")
            .Append(string.Concat(Enumerable.Repeat(open, depth)))
            .Append(open == "[" ? "" : "1")
            .Append(string.Concat(Enumerable.Repeat(close, depth)))
            .Append('}').ToString());
}
