using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Storage.Sqlite;

namespace AwarenessBot.Benchmarks.Webhooks;

/// <summary>
/// The least that could answer a signed Messenger webhook without losing anything: checks the signature, parses, reads a small
/// state, commits deduplication, state and outbox rows in one transaction (<c>synchronous=FULL</c>, in groups), acknowledges,
/// posts the replies in order and marks them as sent. A text <c>3 …</c> is answered three times.
/// </summary>
internal static class HandEcho
{
    private const string Channel = "echo";

    public static async Task RunAsync(string url, string graph, string file)
    {
        await using var store = await SqliteTurnStore.OpenAsync(file, TimeProvider.System);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Wire.Token);
        var tails = new ConcurrentDictionary<string, Task>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(url);
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet("/readyz", () => "ok");
        app.MapPost("/webhooks/messenger", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            if (!IsSigned(context.Request.Headers["X-Hub-Signature-256"].ToString(), body.GetBuffer().AsSpan(0, (int)body.Length)))
            {
                return Results.Unauthorized();
            }

            using var json = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            foreach (var entry in json.RootElement.GetProperty("entry").EnumerateArray())
            {
                foreach (var e in entry.GetProperty("messaging").EnumerateArray())
                {
                    await TurnAsync(store, http, tails, graph, e);
                }
            }

            return Results.Text("EVENT_RECEIVED");
        });
        await app.RunAsync();
    }

    private static bool IsSigned(string signature, ReadOnlySpan<byte> body) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(signature), Encoding.ASCII.GetBytes(Wire.Sign(body)));

    private static async Task TurnAsync(
        SqliteTurnStore store, HttpClient http, ConcurrentDictionary<string, Task> tails, string graph, JsonElement e)
    {
        var person = e.GetProperty("sender").GetProperty("id").GetString() ?? string.Empty;
        var message = e.GetProperty("message");
        var text = message.GetProperty("text").GetString() ?? string.Empty;
        var inbound = new InboundKey(Channel + "/" + person, message.GetProperty("mid").GetString() ?? string.Empty);
        var start = await store.BeginAsync(inbound, CancellationToken.None);
        if (start.AlreadyHandled)
        {
            return;
        }

        var turns = start.State is { } state ? BitConverter.ToInt64(state.Lasting) : 0;
        var replies = Enumerable.Range(1, Wire.CountIn(text)).Select(n => Wire.Reply(person, text, isLast: n == Wire.CountIn(text))).ToList();
        var commit = await store.CommitAsync(
            new TurnCommit(
                inbound, start.Version, new StoredState(BitConverter.GetBytes(turns + 1), null),
                [.. replies.Select(reply => new OutgoingReply(Channel, reply))], [], TimeProvider.System.GetUtcNow()),
            CancellationToken.None);

        // In order, and not before the platform has its answer.
        _ = tails.AddOrUpdate(
            person,
            _ => Task.Run(() => SendAsync(store, http, graph, replies, commit.Rows)),
            (_, before) => before.ContinueWith(_ => SendAsync(store, http, graph, replies, commit.Rows), TaskScheduler.Default).Unwrap());
    }

    private static async Task SendAsync(
        SqliteTurnStore store, HttpClient http, string graph, List<byte[]> replies, IReadOnlyList<long> rows)
    {
        foreach (var (reply, row) in replies.Zip(rows))
        {
            using var content = new ByteArrayContent(reply);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await http.PostAsync(string.Create(CultureInfo.InvariantCulture, $"{graph}/v24.0/me/messages"), content);
            answer.EnsureSuccessStatusCode();
            await answer.Content.ReadAsByteArrayAsync();
            _ = store.MarkSentAsync([row], TimeProvider.System.GetUtcNow(), CancellationToken.None);
        }
    }
}
