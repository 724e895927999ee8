using AwarenessBot.Channels.Sending;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.SenderVictim;

/// <summary>Hands each part to a stub on this machine. A text "a|b" takes two requests.</summary>
internal sealed class LoopbackChannel(Uri platform) : IChannel, IDisposable
{
    private readonly HttpClient _client = new();

    public string Id => "loopback";

    public SendingLimits Limits { get; } = new(4000, 16);

    public int PartsOf(Activity reply) => Parts(reply).Length;

    public async Task<SendResult> SendAsync(Delivery delivery, CancellationToken cancellation)
    {
        try
        {
            using var content = new StringContent(Parts(delivery.Reply)[delivery.Part]);
            using var answer = await _client.PostAsync(platform, content, cancellation);
            return answer.IsSuccessStatusCode ? SendResult.Sent : SendResult.RetryLater($"http_{(int)answer.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return SendResult.RetryLater("connection", inDoubt: true);
        }
    }

    public void Dispose() => _client.Dispose();

    private static string[] Parts(Activity reply) => (reply.Text ?? "").Split('|');
}
