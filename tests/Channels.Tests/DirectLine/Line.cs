using System.Net;
using System.Text.Json;

namespace AwarenessBot.Channels.Tests.DirectLine;

/// <summary>A client's end of a conversation.</summary>
internal sealed class Line(RunningDirectLine running, JsonElement opened, string? origin = null)
{
    public string Id { get; } = opened.GetProperty("conversationId").GetString() ?? "";

    public string Token { get; } = opened.GetProperty("token").GetString() ?? "";

    public string? StreamUrl { get; } = opened.TryGetProperty("streamUrl", out var url) ? url.GetString() : null;

    public string User => JsonElement.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(Token.Split('.')[1])).GetProperty("user").GetString() ?? "";

    public string Activities => $"/conversations/{Id}/activities";

    public Task<HttpResponseMessage> PostAsync(string body) => running.SendAsync(HttpMethod.Post, Activities, Token, body, origin);

    /// <summary>Says something, as Web Chat does.</summary>
    public Task<HttpResponseMessage> TrySayAsync(string text, string clientId) => PostAsync(Message(text, clientId));

    /// <summary>Says something that must be taken.</summary>
    /// <returns>The id it got.</returns>
    public async Task<string> SayAsync(string text, string clientId)
    {
        using var answer = await TrySayAsync(text, clientId);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await RunningDirectLine.ReadAsync(answer)).GetProperty("id").GetString() ?? "";
    }

    /// <summary>Asks as Microsoft's client does; <paramref name="watermark"/> is empty the first time.</summary>
    public async Task<Polled> PollAsync(string watermark = "", string? with = null)
    {
        using var answer = await running.SendAsync(HttpMethod.Get, $"{Activities}?watermark={watermark}", with ?? Token, origin: origin);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new Polled(await RunningDirectLine.ReadAsync(answer));
    }

    /// <summary>Asks for another stream.</summary>
    public async Task<Line> ReconnectAsync(string? watermark = null)
    {
        using var answer = await running.SendAsync(
            HttpMethod.Get, $"/conversations/{Id}{(watermark is null ? "" : $"?watermark={watermark}")}", Token, origin: origin);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new Line(running, await RunningDirectLine.ReadAsync(answer), origin);
    }

    public static string Message(string text, string clientId) => JsonSerializer.Serialize(new
    {
        type = "message",
        text,
        from = new { id = "somebody-else" },
        channelData = new { clientActivityID = clientId },
    });
}

/// <summary>A set of activities as it came.</summary>
internal sealed class Polled(JsonElement set)
{
    public IReadOnlyList<JsonElement> Activities { get; } = [.. set.GetProperty("activities").EnumerateArray()];

    public string Watermark { get; } = set.GetProperty("watermark").GetString() ?? "";

    /// <summary>Who said what: <c>user xin chao</c>, <c>bot …</c>.</summary>
    public IEnumerable<string> Said => Activities.Select(one =>
        $"{one.GetProperty("from").GetProperty("role").GetString()} {(one.TryGetProperty("text", out var text) ? text.GetString() : "")}");
}
