namespace AwarenessBot.Simulators.Recording;

/// <summary>Listens to a simulated platform in both directions, for whoever wants to see what is said.</summary>
public sealed class Wiretap : IDisposable
{
    public Wiretap(TimeProvider time)
    {
        Traffic = new TrafficLog(time);
        Webhooks = new WebhookWire(Traffic);
    }

    public TrafficLog Traffic { get; }

    public WebhookWire Webhooks { get; }

    public void Dispose() => Webhooks.Dispose();
}
