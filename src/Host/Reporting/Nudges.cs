using System.Security.Cryptography;
using System.Text.Json;
using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Operators.Acting;
using AwarenessBot.Reports.Cases;
using AwarenessBot.Reports.Keys;

namespace AwarenessBot.Host.Reporting;

/// <summary>
/// Tells somebody in their chat that there is news, in words that say nothing: only those who agreed to it. It is a turn like any
/// other, so windows, order and the outbox hold for it too.
/// </summary>
internal sealed class Nudges(KeyRing ring, IReportStore reports, IServiceProvider services, ILogger<Nudges> log) : INews
{
    /// <summary>What the address is sealed for.</summary>
    public const string Purpose = "reply_to";

    public async Task TellAsync(Case one, CancellationToken cancellation)
    {
        try
        {
            var address = await reports.ReplyToAsync(one.Id, cancellation);
            if (address.Length > 0 && JsonSerializer.Deserialize(ring.Open(Purpose, address), ActivityJson.Default.Activity) is { } news)
            {
                // The same news twice is one turn.
                await RunAsync(news with { Id = $"news.{one.Id}.{one.Version}" }, cancellation);
            }
        }
        catch (Exception e) when (e is StorageException or CryptographicException or JsonException)
        {
            HostLog.NotNudged(log, e.GetType().Name);
        }
    }

    // Asked for late: the pipeline itself needs what reports are made of.
    private async Task RunAsync(Activity news, CancellationToken cancellation)
    {
        var outcome = await services.GetRequiredService<TurnPipeline>().RunAsync(news, cancellation);
        services.GetRequiredService<ISender>().Take(news.ChannelId ?? string.Empty, Inbound.KeyOf(news), outcome);
    }
}
