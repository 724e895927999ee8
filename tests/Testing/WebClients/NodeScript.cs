using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace AwarenessBot.Testing.WebClients;

/// <summary>A script of <c>tests/Web.Clients</c> at work: told what to do by lines of JSON, telling what it sees by others.</summary>
public sealed class NodeScript : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();

    private NodeScript(Process process)
    {
        _process = process;
        _process.ErrorDataReceived += (_, line) =>
        {
            lock (_errors)
            {
                _errors.AppendLine(line.Data);
            }
        };
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it has told so far.</summary>
    public List<JsonElement> Told { get; } = [];

    public static async Task<NodeScript> StartAsync(string script)
    {
        var node = new ProcessStartInfo("node", [Path.Combine(NodePackages.Scripts, script)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        node.Environment["WEB_CLIENTS"] = await NodePackages.FolderAsync();
        return new NodeScript(NodePackages.Start(node));
    }

    public async Task DoAsync(object what)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(what));
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until what it has told is enough.</summary>
    /// <exception cref="InvalidOperationException">It never was; the message has everything it told.</exception>
    public async Task UntilAsync(Func<IReadOnlyList<JsonElement>, bool> isEnough)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isEnough(Told))
        {
            string? line;
            try
            {
                line = await _process.StandardOutput.ReadLineAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                line = null;
            }

            if (line is null)
            {
                lock (_errors)
                {
                    throw new InvalidOperationException($"It never came. Told: {string.Join('\n', Told)}\n{_errors}");
                }
            }

            Told.Add(JsonElement.Parse(line));
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
