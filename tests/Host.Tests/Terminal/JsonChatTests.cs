using System.Text;
using System.Text.Json;
using AwarenessBot.Host.Terminal;

namespace AwarenessBot.Host.Tests.Terminal;

public sealed class JsonChatTests
{
    [Fact]
    public async Task Greeting_question_and_danger_are_each_answered_on_one_line()
    {
        var lines = await ChatAsync("xin chao\nbi bat nat tren mang thi phai lam sao\nem ko muon song nua\n"u8.ToArray());

        Assert.Equal(3, lines.Count);
        Assert.Equal("greeting", lines[0].GetProperty("topic").GetString());
        Assert.Equal("cyberbullying_respond", lines[1].GetProperty("topic").GetString());
        Assert.Equal("none", lines[1].GetProperty("danger").GetString());
        Assert.Equal("emergency", lines[2].GetProperty("danger").GetString());
        Assert.Equal("help", lines[2].GetProperty("card").GetProperty("id").GetString());
        Assert.Contains("111", lines[2].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_bytes_empty_lines_and_endless_lines_are_answered_too()
    {
        byte[] input = [0xff, 0xfe, (byte)'\n', (byte)'\n', .. Encoding.UTF8.GetBytes(new string('a', 100_000)), (byte)'\n'];
        var lines = await ChatAsync(input);
        Assert.Equal(3, lines.Count);
        Assert.All(lines, line => Assert.NotEmpty(line.GetProperty("text").GetString() ?? string.Empty));
    }

    private static async Task<IReadOnlyList<JsonElement>> ChatAsync(byte[] input)
    {
        await using var bot = await TerminalBot.OpenAsync(RealContent.Folder);
        using var output = new MemoryStream();
        await JsonChat.RunAsync(bot, new MemoryStream(input), output, TestContext.Current.CancellationToken);
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
