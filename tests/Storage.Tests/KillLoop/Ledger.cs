using System.Text;

namespace AwarenessBot.Storage.Tests.KillLoop;

/// <summary>
/// What the victim was heard to acknowledge, on disk before anything else happens. The judge believes nothing else: in
/// counters, a successful recovery looks just like a loss.
/// </summary>
internal sealed class Ledger(string path) : IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read);

    public void Append(IEnumerable<string> acknowledged)
    {
        _file.Write(Encoding.ASCII.GetBytes(string.Concat(acknowledged.Select(id => id + "\n"))));
        _file.Flush(flushToDisk: true);
    }

    public static IReadOnlySet<string> Read(string path) => File.ReadAllLines(path).ToHashSet();

    public void Dispose() => _file.Dispose();
}
