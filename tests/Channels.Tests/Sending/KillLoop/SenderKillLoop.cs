using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Tests.Sending.KillLoop;

/// <summary>
/// A program that commits turns and sends their replies is killed without warning, again and again. Judged by what the
/// platform has accepted: in counters a recovery looks just like a loss.
/// </summary>
public sealed class SenderKillLoop(ITestOutputHelper output) : IAsyncDisposable
{
    private const int Kills = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("awarenessbot-");
    private readonly ConcurrentQueue<string> _accepted = new();
    private readonly HashSet<string> _committed = [];
    private WebApplication? _platform;
    private int _requests;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_reply_of_a_committed_turn_is_lost_or_overtaken_however_often_the_bot_is_killed()
    {
        var url = await StartPlatformAsync();
        var random = new Random(20261122);
        for (var run = 0; run < Kills; run++)
        {
            await LiveAndDieAsync(url, $"r{run}", TimeSpan.FromMilliseconds(random.Next(20, 400)));
        }

        await DrainAsync(url);

        var accepted = _accepted.ToList();
        var parts = accepted.ToHashSet();
        // How many come twice depends on how long this machine's disk takes to note what has left: said, not judged.
        output.WriteLine($"{_committed.Count} turns, {parts.Count} parts, {accepted.Count - parts.Count} twice");
        Assert.DoesNotContain(_committed.SelectMany(PartsOf), part => !parts.Contains(part));
        foreach (var person in accepted.Distinct().GroupBy(part => part.Split(' ')[0]))
        {
            Assert.Equal(person.OrderBy(Place), person);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_platform is not null)
        {
            await _platform.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    // Every fiftieth request is answered by a fault; what was accepted is noted before the answer leaves.
    private async Task<string> StartPlatformAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _platform = builder.Build();
        _platform.Urls.Add("http://127.0.0.1:0");
        _platform.MapPost("/", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            var part = await reader.ReadToEndAsync(Cancellation);
            if (Interlocked.Increment(ref _requests) % 50 == 0)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }

            _accepted.Enqueue(part);
            return Results.Ok();
        });
        await _platform.StartAsync(Cancellation);
        return _platform.Urls.Single();
    }

    private async Task LiveAndDieAsync(string url, string run, TimeSpan life)
    {
        using var victim = Start(url, run);
        var listening = Task.Run(() => ListenAsync(victim), Cancellation);
        var before = _accepted.Count;
        await Until.TrueAsync(() => _accepted.Count > before + 50);
        await Task.Delay(life, Cancellation);
        Assert.False(victim.HasExited, "The victim died by itself.");
        victim.Kill();
        await victim.WaitForExitAsync(Cancellation);
        await listening;
    }

    private async Task DrainAsync(string url)
    {
        using var last = Start(url, "last", "--drain");
        await last.WaitForExitAsync(Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        Assert.Equal(0, last.ExitCode);
    }

    private async Task ListenAsync(Process victim)
    {
        while (await victim.StandardOutput.ReadLineAsync(Cancellation) is { } turn)
        {
            // A line cut by the kill says nothing.
            if (turn.Split(' ').Length == 4 && turn[^1] is '1' or '2')
            {
                _committed.Add(turn);
            }
        }
    }

    private Process Start(string url, string run, params string[] more)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments =
        [
            "exec", Path.Combine(AppContext.BaseDirectory, "AwarenessBot.SenderVictim.dll"),
            Path.Combine(_folder.FullName, "store.db"), url, run, .. more,
        ];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The victim did not start.");
    }

    private static IEnumerable<string> PartsOf(string turn)
    {
        var (name, replies) = (turn[..turn.LastIndexOf(' ')], turn[^1] - '0');
        return Enumerable.Range(0, replies).SelectMany(reply => new[] { $"{name} {reply} 0", $"{name} {reply} 1" });
    }

    private static long Place(string part)
    {
        var words = part.Split(' ');
        return words[1..].Aggregate(0L, (place, word) =>
            (place * 100_000) + long.Parse(word.TrimStart('r'), System.Globalization.CultureInfo.InvariantCulture));
    }
}
