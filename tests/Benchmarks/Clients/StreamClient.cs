using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;

namespace AwarenessBot.Benchmarks.Clients;

/// <summary>A Direct Line client: posts what it says, and listens on a socket of its own.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _token;
    private readonly string _activities;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    private StreamClient(HttpClient http, string token, string conversation)
    {
        _http = http;
        _token = token;
        _activities = $"conversations/{conversation}/activities";
    }

    /// <summary>The ids of all it has heard, in order.</summary>
    public List<string> Heard { get; } = [];

    /// <summary>Opens a conversation.</summary>
    /// <param name="http">The way to the bot.</param>
    /// <param name="listens">Whether on a socket; otherwise it asks.</param>
    public static async Task<StreamClient> OpenAsync(HttpClient http, bool listens = true)
    {
        using var generate = new HttpRequestMessage(HttpMethod.Post, "tokens/generate");
        generate.Headers.Add("Origin", http.BaseAddress?.GetLeftPart(UriPartial.Authority));
        var token = await AskAsync(http, generate);
        var client = new StreamClient(http, token.GetProperty("token").GetString() ?? "", token.GetProperty("conversationId").GetString() ?? "");
        var started = await client.AskAsync(HttpMethod.Post, "conversations", null);
        if (listens)
        {
            await client._socket.ConnectAsync(new Uri(started.GetProperty("streamUrl").GetString() ?? ""), CancellationToken.None);
        }

        return client;
    }

    /// <summary>Hears until there are so many.</summary>
    public async Task HearAsync(int count)
    {
        while (Heard.Count < count)
        {
            var (length, isEnd) = (0, false);
            while (!isEnd)
            {
                var read = await _socket.ReceiveAsync(_buffer.AsMemory(length), CancellationToken.None);
                (length, isEnd) = (length + read.Count, read.EndOfMessage);
            }

            var frame = JsonElement.Parse(_buffer.AsSpan(0, length));
            Heard.AddRange(frame.GetProperty("activities").EnumerateArray().Select(one => one.GetProperty("id").GetString() ?? ""));
        }
    }

    /// <summary>Says something; the id it got.</summary>
    public async Task<string> SayAsync(string text, int number)
    {
        using var content = JsonContent.Create(new { type = "message", text, channelData = new { clientActivityID = $"m{number}" } });
        return (await AskAsync(HttpMethod.Post, _activities, content)).GetProperty("id").GetString() ?? "";
    }

    /// <summary>Asks for what nobody was given yet; how much that was.</summary>
    public async Task<int> PollAsync() => (await AskAsync(HttpMethod.Get, _activities, null)).GetProperty("activities").GetArrayLength();

    public void Dispose() => _socket.Dispose();

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        return await AskAsync(_http, request);
    }

    private static async Task<JsonElement> AskAsync(HttpClient http, HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request);
        return JsonElement.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync());
    }
}
