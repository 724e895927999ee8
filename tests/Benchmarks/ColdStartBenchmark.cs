using System.Diagnostics;
using System.Text.Json;

namespace AwarenessBot.Benchmarks;

/// <summary>
/// From starting the process to the first answer: the bot to a real question, and an empty ASP.NET Core app to a GET.
/// Alternating rounds, medians, and the ratio.
/// </summary>
internal static class ColdStartBenchmark
{
    private const int Rounds = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task RunAsync()
    {
        var port = 5990;
        List<(double Empty, double Bot)> rounds = [];
        for (var round = 0; round < Rounds; round++)
        {
            var empty = await MeasureAsync(Environment.ProcessPath ?? "dotnet", url => ["empty", url], port++, AskEmptyAsync);
            var bot = await MeasureAsync(
                Path.Combine(AppContext.BaseDirectory, "awarenessbot"), url => ["serve", $"--urls={url}", $"--Storage:Path={Path.GetTempFileName()}.db"],
                port++, AskBotAsync);
            rounds.Add((empty, bot));
            Console.WriteLine($"empty {empty,6:F0} ms   bot {bot,6:F0} ms");
        }

        Console.WriteLine($"{Rounds} rounds; median: empty {Figures.Median(rounds.Select(r => r.Empty)):F0} ms, bot {Figures.Median(rounds.Select(r => r.Bot)):F0} ms, ratio {Figures.Median(rounds.Select(r => r.Bot / r.Empty)):F2}");
    }

    private static async Task<double> MeasureAsync(
        string program, Func<string, string[]> arguments, int port, Func<HttpClient, Task> ask)
    {
        var url = $"http://127.0.0.1:{port}";
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments(url)) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} did not start.");
        try
        {
            _ = process.StandardOutput.ReadToEndAsync();
            while (Stopwatch.GetElapsedTime(began) < Patience)
            {
                try
                {
                    await ask(client);
                    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(2);
                }
            }

            throw new TimeoutException($"{program} did not answer.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static async Task AskEmptyAsync(HttpClient client) => (await client.GetAsync("/")).EnsureSuccessStatusCode();

    private static async Task AskBotAsync(HttpClient client)
    {
        var opened = await (await client.PostAsync("/web/conversations", null)).EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
        var message = new { conversation = opened.GetProperty("conversation").GetString(), id = "1", text = Script.Messages[2] };
        (await client.PostAsJsonAsync("/web/messages", message)).EnsureSuccessStatusCode();
    }
}
