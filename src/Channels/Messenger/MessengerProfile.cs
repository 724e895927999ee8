using System.Net.Http.Headers;
using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// Sets up the page: get-started button, greeting, questions to tap, menu; and looks whether the page's events come here. Only
/// what differs is written, so that it may be run as often as one likes (the platform allows ten calls in ten minutes).
/// </summary>
public sealed class MessengerProfile : IDisposable
{
    private const string Address = "messenger_profile";

    /// <summary>Events the bot needs; the platform's names.</summary>
    private static readonly string[] Needed = ["messages", "messaging_postbacks"];

    /// <summary>Events it is better with.</summary>
    private static readonly string[] Wanted =
        ["messaging_referrals", "message_echoes", "message_edits", "messaging_handovers", "standby", "messaging_policy_enforcement"];

    private readonly GraphClient _graph;
    private readonly MessengerSettings _settings;
    private readonly Func<string, string> _text;

    internal MessengerProfile(GraphClient graph, MessengerSettings settings, Func<string, string> text) =>
        (_graph, _settings, _text) = (graph, settings, text);

    /// <summary>Compares, writes what differs, and says what it did, a line each.</summary>
    public async Task<ProfileReport> ApplyAsync(CancellationToken cancellation)
    {
        var problems = ProfileTexts.Problems(_text).ToList();
        if (problems.Count > 0)
        {
            return new ProfileReport(false, problems);
        }

        var profile = await SetAsync(cancellation);
        var subscription = await CheckAsync(cancellation);
        return new ProfileReport(profile.IsDone && subscription.IsDone, [.. profile.Lines, .. subscription.Lines]);
    }

    public void Dispose() => _graph.Dispose();

    private async Task<ProfileReport> SetAsync(CancellationToken cancellation)
    {
        var wanted = JsonSerializer.SerializeToElement(ProfileTexts.Of(_text), MessengerJson.Plain.ProfileRequest)
            .EnumerateObject().ToDictionary(field => field.Name, field => field.Value);
        var answer = await _graph.AskAsync(HttpMethod.Get, $"{Address}?fields={string.Join(',', wanted.Keys)}", null, cancellation);
        if (Fields(answer) is not { } there)
        {
            return Failed("the profile could not be read", answer);
        }

        var changed = wanted.Where(field => !there.Any(now => Same(field.Value, now.Child(field.Key)))).ToDictionary();
        if (changed.Count > 0)
        {
            // The menu is refused without the button that opens a conversation; it goes along even if it is there.
            changed.TryAdd("get_started", wanted["get_started"]);
            using var content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(changed, MessengerJson.Plain.DictionaryStringJsonElement));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var written = await _graph.AskAsync(HttpMethod.Post, Address, content, cancellation);
            if (!written.IsSuccess || GraphError.In(written.Body) is not null)
            {
                return Failed("the profile could not be written", written);
            }
        }

        return new ProfileReport(true, [.. wanted.Keys.Select(field => changed.ContainsKey(field) ? $"{field}: set" : $"{field}: as it should be")]);
    }

    private async Task<ProfileReport> CheckAsync(CancellationToken cancellation)
    {
        var answer = await _graph.AskAsync(HttpMethod.Get, "subscribed_apps", null, cancellation);
        if (Fields(answer) is not { } apps)
        {
            return Failed("the subscriptions could not be read", answer);
        }

        var own = apps.Where(app => _settings.AppId is null || app.Id("id") == _settings.AppId).ToList();
        if (own.Count == 0)
        {
            return new ProfileReport(false, ["the page does not send its events to this app: subscribe it in the app's Messenger settings"]);
        }

        var subscribed = own.SelectMany(app => app.Each("subscribed_fields"))
            .Where(field => field.ValueKind == JsonValueKind.String).Select(field => field.GetString()).ToHashSet();
        var missing = Needed.Where(field => !subscribed.Contains(field)).ToList();
        var wanting = Wanted.Where(field => !subscribed.Contains(field)).ToList();
        return new ProfileReport(
            missing.Count == 0,
            [
                $"subscribed: {string.Join(", ", subscribed.Order(StringComparer.Ordinal))}",
                .. missing.Select(field => $"not subscribed, and the bot does not work without it: {field}"),
                .. wanting.Select(field => $"not subscribed, better with it: {field}"),
            ]);
    }

    private static List<JsonElement>? Fields(GraphAnswer answer) =>
        answer.IsSuccess && GraphError.Read(answer.Body) is { } body && body.Child("data") is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray()]
            : null;

    // The platform may add fields of its own to what it has been given; it takes none away.
    private static bool Same(JsonElement wanted, JsonElement? there) => (wanted.ValueKind, there) switch
    {
        (_, null) => false,
        (JsonValueKind.Object, { ValueKind: JsonValueKind.Object } found) =>
            wanted.EnumerateObject().All(field => Same(field.Value, found.Child(field.Name))),
        (JsonValueKind.Array, { ValueKind: JsonValueKind.Array } found) => wanted.GetArrayLength() == found.GetArrayLength() &&
            wanted.EnumerateArray().Zip(found.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        (_, { } found) => JsonElement.DeepEquals(wanted, found),
    };

    private static ProfileReport Failed(string what, GraphAnswer answer)
    {
        var why = GraphError.In(answer.Body)?.Reason ?? answer.Failure?.Reason ?? $"http_{answer.Status}";
        return new ProfileReport(false, [$"{what}: {why}"]);
    }
}

/// <summary>What has been done to the page.</summary>
/// <param name="IsDone">Everything is as the bot needs it.</param>
/// <param name="Lines">For the person who ran it; no secrets.</param>
public sealed record ProfileReport(bool IsDone, IReadOnlyList<string> Lines);
