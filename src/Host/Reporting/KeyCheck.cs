using AwarenessBot.Reports.Keys;
using AwarenessBot.Reports.Sealing;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// Tries the keys at the start. Whatever is wrong is told to whoever runs the bot, by the log and by <c>/readyz</c>; reports are taken
/// all the same, as far as they can be sealed.
/// </summary>
internal sealed class KeyCheck(KeyRing ring, ReportKeys keys, ILogger<KeyCheck> log) : BackgroundService
{
    private volatile string? trouble;

    /// <summary>What is wrong; none where nothing is, or nothing is known yet.</summary>
    public string? Trouble => trouble;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Making a key pair takes a while; nobody waits for it.
        await Task.Yield();
        trouble = SelfTest.Run(ring) ?? keys.BrokenRecovery;
        if (trouble is { } found)
        {
            HostLog.KeyTrouble(log, found);
        }
    }
}
