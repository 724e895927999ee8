using System.Text;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Notices;

namespace AwarenessBot.ReportVictim;

/// <summary>Every way there is: a notice has arrived when it stands in a file, on disk. Nothing takes it back, as with a mail server.</summary>
internal sealed class DeliveredNotices(string path) : INoticeWay, IDisposable
{
    private readonly FileStream _file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    private readonly Lock _writing = new();

    public Task<NoticeOutcome> SendAsync(Notice notice, Responder responder, NoticeText text, CancellationToken cancellation)
    {
        var line = Encoding.ASCII.GetBytes($"{notice.Key} {text.Subject} {responder.Id}\n");
        lock (_writing)
        {
            _file.Write(line);
            _file.Flush(flushToDisk: true);
        }

        return Task.FromResult(NoticeOutcome.Sent);
    }

    public void Dispose() => _file.Dispose();
}
