using System.Diagnostics;
using System.Text;

namespace AwarenessBot.Host.Tests.Reporting.KillLoop;

/// <summary>One life of the child program: what it set out to do, what it confirmed, and its death.</summary>
internal sealed class Victim : IAsyncDisposable
{
    private readonly string _run;
    private readonly Process _process;
    private readonly Task _listening;
    private readonly TaskCompletionSource _confirmedOnce = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Victim(Process process, string run)
    {
        (_process, _run) = (process, run);
        _listening = Task.Run(ListenAsync);
    }

    /// <summary>Every message given to the bot, by its id.</summary>
    public Dictionary<string, Message> Sent { get; } = [];

    /// <summary>Every message the person was shown a receipt for, by its id.</summary>
    public Dictionary<string, Message> Confirmed { get; } = [];

    /// <summary>Starts it with messages a platform delivers again.</summary>
    public static Victim Start(string folder, int run, IEnumerable<Message> repeats)
    {
        var victim = new Victim(Run(folder, $"r{run}"), $"r{run}-");
        victim._process.StandardInput.Write(string.Concat(repeats.Select(message => $"{message}\n")) + "go\n");
        victim._process.StandardInput.Flush();
        return victim;
    }

    /// <summary>One quiet life in which nothing is told and everything that waits is sent.</summary>
    public static async Task DrainAsync(string folder, CancellationToken cancellation)
    {
        using var process = Run(folder, "last", "--drain");
        await process.StandardInput.WriteAsync("go\n");
        await process.StandardInput.FlushAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>Lets it live until it has confirmed something new, and this long on top, then kills it without warning.</summary>
    public async Task KillAfterAsync(TimeSpan life, CancellationToken cancellation)
    {
        var first = await Task.WhenAny(_confirmedOnce.Task, _listening).WaitAsync(TimeSpan.FromMinutes(1), cancellation);
        Assert.True(first == _confirmedOnce.Task, "The victim died by itself.");
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

    private static Process Run(string folder, params string[] more)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        string[] arguments = ["exec", Path.Combine(AppContext.BaseDirectory, "AwarenessBot.ReportVictim.dll"), folder, Stage.Content, .. more];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException("The victim did not start.");
    }

    private async Task ListenAsync()
    {
        var chunk = new byte[64 * 1024];
        var pending = "";
        int length;
        while ((length = await _process.StandardOutput.BaseStream.ReadAsync(chunk)) > 0)
        {
            var lines = (pending + Encoding.ASCII.GetString(chunk, 0, length)).Split('\n');
            pending = lines[^1];
            foreach (var line in lines[..^1])
            {
                Note(line);
            }
        }
    }

    private void Note(string line)
    {
        var message = Message.Read(line[2..]);
        (line[0] == 'S' ? Sent : Confirmed)[message.Activity] = message;
        if (line[0] == 'A' && message.Activity.StartsWith(_run, StringComparison.Ordinal))
        {
            _confirmedOnce.TrySetResult();
        }
    }
}

/// <summary>A message of a person's.</summary>
/// <param name="Receipt">The receipt it was answered with, or of the report it adds to; "-" where there is none yet.</param>
internal sealed record Message(string Conversation, string Activity, string Receipt)
{
    /// <summary>Whether it adds to a report.</summary>
    public bool IsMore => Activity.EndsWith('+');

    /// <summary>What it says, and no other message does.</summary>
    public string Words => $"told {Activity}";

    public static Message Read(string line) => line.Split(' ') is [var conversation, var activity, var receipt]
        ? new Message(conversation, activity, receipt)
        : throw new FormatException(line);

    public override string ToString() => $"{Conversation} {Activity} {Receipt}";
}
