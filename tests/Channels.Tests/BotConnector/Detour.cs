namespace AwarenessBot.Channels.Tests.BotConnector;

/// <summary>Leads what is sent to the made-up channel to a port of this machine: replies go by https alone, and a test has no certificate.</summary>
internal sealed class Detour(string target) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private const string Channel = "channel.example.test";

    /// <summary>Where the channel really is.</summary>
    public string Target { get; set; } = target;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is { Host: Channel } asked)
        {
            request.RequestUri = new Uri(Target + asked.PathAndQuery);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
