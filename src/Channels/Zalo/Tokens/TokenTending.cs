using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Zalo.Tokens;

/// <summary>Renews the tokens before they run out, for as long as the bot runs.</summary>
internal sealed class TokenTending(TokenKeeper keeper, TimeProvider time, ILogger<TokenTending> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await keeper.TendAsync(stoppingToken);
                await Task.Delay(keeper.UntilNext(), time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // A background loop that dies takes the channel with it a day later, when nobody remembers why.
            catch (Exception e)
#pragma warning restore CA1031
            {
                ZaloLog.TendingFailed(log, e.GetType().Name);
                await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
            }
        }
    }
}
