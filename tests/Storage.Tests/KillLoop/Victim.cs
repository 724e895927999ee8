using System.Diagnostics;
using System.Text;

namespace AwarenessBot.Storage.Tests.KillLoop;

/// <summary>One life of the child program: what it set out to do, what it said was done, and its death.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _listening;
    private readonly TaskCompletionSource _acknowledgedOnce = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Victim(Process process, Ledger ledger)
    {
        _process = process;
        _listening = Task.Run(() => ListenAsync(ledger));
    }

    /// <summary>"conversation activity" of every turn begun.</summary>
    public HashSet<string> Sent { get; } = [];

    /// <summary>The same of every turn acknowledged.</summary>
    public HashSet<string> Acknowledged { get; } = [];

    public static Victim Start(string file, int run, bool early, IEnumerable<string> repeats, Ledger ledger)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            ArgumentList = { "exec", Path.Combine(AppContext.BaseDirectory, "AwarenessBot.StorageVictim.dll"), file, $"r{run}" },
        };
        if (early)
        {
            start.ArgumentList.Add("--early");
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("The victim did not start.");
        var victim = new Victim(process, ledger);
        process.StandardInput.Write(string.Concat(repeats.Select(id => id + "\n")) + "go\n");
        process.StandardInput.Flush();
        return victim;
    }

    public async Task AcknowledgedOnceAsync()
    {
        var first = await Task.WhenAny(_acknowledgedOnce.Task, _listening).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(first == _acknowledgedOnce.Task, "The victim died by itself.");
    }

    /// <summary>Lets it live until it has acknowledged something, and this long on top, then kills it without warning.</summary>
    public async Task KillAfterAsync(TimeSpan life, CancellationToken cancellation)
    {
        await AcknowledgedOnceAsync();
        await Task.Delay(life, cancellation);
        Assert.False(_process.HasExited, "The victim died by itself.");
        _process.Kill();
        await _process.WaitForExitAsync(cancellation);
        await _listening;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _listening;
        _process.Dispose();
    }

    private async Task ListenAsync(Ledger ledger)
    {
        var chunk = new byte[64 * 1024];
        var pending = "";
        int length;
        while ((length = await _process.StandardOutput.BaseStream.ReadAsync(chunk)) > 0)
        {
            var lines = (pending + Encoding.ASCII.GetString(chunk, 0, length)).Split('\n');
            pending = lines[^1];
            Note(lines.AsSpan(0, lines.Length - 1), ledger);
        }
    }

    private void Note(ReadOnlySpan<string> lines, Ledger ledger)
    {
        var acknowledged = new List<string>();
        foreach (var line in lines)
        {
            var id = line[2..];
            if (line[0] == 'S')
            {
                Sent.Add(id);
            }
            else
            {
                acknowledged.Add(id);
            }
        }

        ledger.Append(acknowledged);
        Acknowledged.UnionWith(acknowledged);
        if (acknowledged.Count > 0)
        {
            _acknowledgedOnce.TrySetResult();
        }
    }
}
