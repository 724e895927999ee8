using System.Diagnostics.Metrics;
using System.Text;

namespace AwarenessBot.Host.Tests.Reporting;

/// <summary>What is left of a conversation outside it: every file as text, and everything that is measured.</summary>
internal sealed class Traces : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly List<string> measured = [];

    public Traces()
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (instrument.Meter.Name.StartsWith("AwarenessBot", StringComparison.Ordinal))
            {
                Note(instrument.Name, []);
                listening.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Note(instrument.Name, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Note(instrument.Name, tags));
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Note(instrument.Name, tags));
        listener.Start();
    }

    /// <summary>Every instrument of ours, and every label anything was counted under.</summary>
    public string Measured
    {
        get
        {
            listener.RecordObservableInstruments();
            lock (measured)
            {
                return string.Join('\n', measured);
            }
        }
    }

    /// <summary>Each file of a folder, read as bytes and as the strings of .NET.</summary>
    public static async Task<IReadOnlyList<(string Where, string Text)>> FilesAsync(string folder)
    {
        var found = new List<(string, string)>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            var (name, content) = (Path.GetFileName(path), bytes.ToArray());

            // ASCII is all that is looked for. A string may begin at an odd byte.
            found.Add((name, Encoding.Latin1.GetString(content)));
            found.Add(($"{name} read as UTF-16", Encoding.Unicode.GetString(content)));
            found.Add(($"{name} read as UTF-16 from its second byte", Encoding.Unicode.GetString(content.AsSpan(Math.Min(1, content.Length)))));
        }

        return found;
    }

    public void Dispose() => listener.Dispose();

    private void Note(string name, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder(name);
        foreach (var (label, value) in tags)
        {
            text.Append($" {label}={value}");
        }

        lock (measured)
        {
            measured.Add(text.ToString());
        }
    }
}
