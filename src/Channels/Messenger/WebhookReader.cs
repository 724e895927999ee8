using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// Reads a webhook's body: <c>{"object":"page","entry":[{"id":"11…","time":1793000000500,"messaging":[{…}]}]}</c>. Unknown
/// events and fields are part of the contract; in <c>standby</c> somebody else answers, and the bot does not.
/// </summary>
internal sealed class WebhookReader(EventReader events)
{
    // Deeper than any event may ever become, and not so deep that reading it takes long: that grows with the square.
    private const int Deepest = 128;

    private const string OfPages = "page";

    /// <summary>What it brought; nothing when it is not JSON.</summary>
    public Webhook? Read(ReadOnlySpan<byte> body)
    {
        if (Parse(body) is not { } root)
        {
            return null;
        }

        if (root.Text("object") != OfPages)
        {
            return new Webhook([], [], [WebhookKind.Unknown]);
        }

        var heard = root.Each("entry").SelectMany(Entry).ToList();
        return new Webhook(
            [.. InOrder(heard)],
            [.. heard.Select(one => one.Heard.Arrived).OfType<OutMark>()],
            [.. heard.Select(one => one.Heard.Kind)]);
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(IncomingJson.Mend(body), new JsonReaderOptions { MaxDepth = Deepest });
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IEnumerable<(long At, Heard Heard)> Entry(JsonElement entry)
    {
        var time = Origin.Milliseconds(entry.Number("time")) ?? 0;
        foreach (var e in entry.Each("messaging"))
        {
            var at = Origin.Milliseconds(e.Number("timestamp")) ?? time;
            yield return (at, events.Read(e, at));
        }

        foreach (var _ in entry.Each("standby"))
        {
            yield return (time, Heard.Nothing(WebhookKind.Standby));
        }

        foreach (var _ in entry.Each("changes"))
        {
            yield return (time, Heard.Nothing(WebhookKind.Change));
        }
    }

    // OrderBy keeps the order of the body for events of the same millisecond.
    private static IEnumerable<Activity> InOrder(List<(long At, Heard Heard)> heard) => heard
        .OrderBy(one => one.At)
        .SelectMany(one => one.Heard.Activities)
        .DistinctBy(activity => (activity.Conversation?.Id, activity.Id));
}
