using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace AwarenessBot.Channels.Sending;

/// <summary>Hands one part of a conversation's first reply to its platform. Whatever happens is a result.</summary>
internal sealed class Post(IChannel channel, ILogger log) : IDisposable
{
    private readonly CancellationTokenSource _hangUp = new();

    public string Channel => channel.Id;

    public int AtOnce { get; } = channel.Limits.AtOnce;

    /// <summary>Waits no longer for the answers to what is on the wire.</summary>
    public void HangUp() => _hangUp.Cancel();

    /// <summary>How it ended; null when we hung up.</summary>
    public async Task<SendResult?> SendAsync(Line line)
    {
        var letter = line.First;
        try
        {
            var reply = letter.Open(channel);
            return letter.IsThrough
                ? SendResult.Sent
                : await channel.SendAsync(new Delivery(letter.Row, letter.Part, reply, line.LastHeard), _hangUp.Token);
        }
        catch (OperationCanceledException) when (_hangUp.IsCancellationRequested)
        {
            return null;
        }
        catch (JsonException)
        {
            return SendResult.Refused("unreadable");
        }
#pragma warning disable CA1031 // The one catch-all of sending: a channel's bug must not stop the channel.
        catch (Exception e)
        {
            // The type and the stack, never the message: it may quote what was to be sent.
            SendingLog.ChannelBroke(log, channel.Id, e.GetType().Name, e.StackTrace);
            return SendResult.RetryLater("exception", inDoubt: true);
        }
#pragma warning restore CA1031
    }

    public void Dispose() => _hangUp.Dispose();
}
