using System.Collections.Concurrent;
using System.Text.Json;
using AwarenessBot.Simulators.Recording;
using AwarenessBot.Simulators.Zalo;

namespace AwarenessBot.Simulators.Phone;

/// <summary>Zalo for the page.</summary>
public sealed class ZaloPlatform : IPlatform
{
    private const string Messages = "/oa/message/cs";

    private readonly ZaloSimulator _zalo;
    private readonly Wiretap _tap;
    private readonly Screens _screens;
    private readonly TimeProvider _time;
    private readonly HttpClient _bot;
    private readonly ConcurrentDictionary<string, bool> _followers = new();
    private readonly ConcurrentQueue<Task> _echoes = new();

    private ZaloPlatform(ZaloSimulator zalo, Wiretap tap, Screens screens, TimeProvider time)
    {
        (_zalo, _tap, _screens, _time) = (zalo, tap, screens, time);
        _bot = new HttpClient(tap.Webhooks, disposeHandler: false);
        zalo.Account.OnArrived = Arrive;
    }

    public string Name => "zalo";

    public bool IsConnected => _bot.BaseAddress is not null;

    public IReadOnlyDictionary<string, string?> BotSettings => new Dictionary<string, string?>
    {
        ["Channels:Zalo:AppId"] = SimulatedOAuth.AppId,
        ["Channels:Zalo:OaId"] = SimulatedAccount.Id,
        ["Channels:Zalo:OaSecret"] = SimulatedWebhooks.OaSecret,
        ["Channels:Zalo:AppSecret"] = SimulatedOAuth.AppSecret,
        ["Channels:Zalo:RefreshToken"] = _zalo.OAuth.RefreshToken,
        ["Channels:Zalo:ApiUrl"] = _zalo.Url,
        ["Channels:Zalo:OAuthUrl"] = _zalo.Url,
    };

    public IReadOnlyList<Offer> Deeds { get; } =
        [new("follow", "Follow"), new("unfollow", "Unfollow"), new("picture", "Send a picture"), new("sticker", "Send a sticker")];

    public IReadOnlyList<Offer> Faults { get; } =
    [
        new("error", "Next send: HTTP 500"),
        new("busy", "Next send: HTTP 429, wait 7 s"),
        new("lost", "Next send: delivered, answer lost"),
        new("silence", "Next send: delivered, no answer ever"),
        new("reset", "Next send: connection breaks"),
        new("garbage", "Next send: answer is no JSON"),
        new("token", "Access token: take it away now"),
    ];

    public static async Task<ZaloPlatform> StartAsync(TimeProvider time, Wiretap tap, Screens screens)
    {
        var zalo = await ZaloSimulator.StartAsync(time, tap);
        var begin = time.GetUtcNow().ToUnixTimeMilliseconds();
        zalo.Webhooks.IdsBegin = zalo.Account.IdsBegin = begin;

        // A chain of this run's own: a bot that kept the tokens of an earlier one begins anew.
        zalo.OAuth.Consent($"FAKE-CONSENT-TOKEN-{begin}");
        return new ZaloPlatform(zalo, tap, screens, time);
    }

    public void Connect(Uri bot) => _bot.BaseAddress = bot;

    public IEnumerable<Fact> FactsOf(string person)
    {
        var now = _time.GetUtcNow();
        var (account, oauth, open) = (_zalo.Account, _zalo.OAuth, _zalo.Account.OpenUntil(person));
        const string Never = "this person has not written yet";
        return
        [
            new Fact("This person", _followers.ContainsKey(person) ? "follows the account" : "does not follow the account"),
            Fact.Window("Free replies (48 hours)", open?.Free, now, Never),
            Fact.Window("Any replies (7 days)", open?.Open, now, Never),
            new Fact("Paid messages left", $"{account.Package - account.Paid} of {account.Package}", IsGood: account.Paid < account.Package),
            Fact.Window("Access token", oauth.AccessUntil, now, "none: the bot has to ask for one"),
            Fact.Window("Refresh token", oauth.RefreshUntil, now, "the first one is unused"),
            new Fact("Tokens asked for, refused", $"{oauth.Asked}, {oauth.Refused}", IsGood: oauth.Refused == 0),
            new Fact("Pictures uploaded", $"{account.Uploads}"),
        ];
    }

    public Task SayAsync(string person, string text) => SendAsync(person, text, _zalo.Webhooks.Text(person, text));

    public Task PressAsync(string person, PhoneButton button) => SendAsync(person, button.Title, _zalo.Webhooks.Text(person, button.Value));

    public async Task<bool> DoAsync(string person, string deed)
    {
        switch (deed)
        {
            case "follow":
                _followers[person] = true;
                await SendAsync(person, "(follows)", _zalo.Webhooks.Follow(person));
                return true;
            case "unfollow":
                _followers.TryRemove(person, out _);
                _screens.Show(person, false, "(does not follow any more)");
                await _zalo.Webhooks.Unfollow(person).PostAsync(_bot);
                return true;
            case "picture":
                await SendAsync(person, "(sent a picture)", _zalo.Webhooks.Attachment(person, "image"));
                return true;
            case "sticker":
                await SendAsync(person, "(sent a sticker)", _zalo.Webhooks.Attachment(person, "sticker"));
                return true;
            default:
                return false;
        }
    }

    public bool Break(string fault)
    {
        if (fault == "token")
        {
            _zalo.OAuth.Revoke();
            return true;
        }

        var chosen = fault switch
        {
            "error" => SimulatedFault.ServerError,
            "busy" => SimulatedFault.TooManyRequests,
            "lost" => SimulatedFault.HangUpAfterwards,
            "silence" => SimulatedFault.SilenceAfterwards,
            "reset" => SimulatedFault.HangUp,
            "garbage" => SimulatedFault.Garbage,
            _ => SimulatedFault.None,
        };
        if (chosen != SimulatedFault.None)
        {
            _zalo.Faults.Next(Messages, chosen);
        }

        return chosen != SimulatedFault.None;
    }

    public byte[]? Picture(string id) => _zalo.Account.Picture(id);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_echoes).ContinueWith(_ => { }, TaskScheduler.Default);
        await _zalo.DisposeAsync();
        _bot.Dispose();
        _tap.Dispose();
    }

    // Whether a follow alone opens the window is not written anywhere we have read; here it does, so that the welcome is seen.
    private async Task SendAsync(string person, string shown, SignedWebhook webhook)
    {
        _screens.Show(person, false, shown);
        _zalo.Account.Heard(person);
        await webhook.PostAsync(_bot);
    }

    private void Arrive(SimulatedMessage message)
    {
        _screens.Show(message.Person, true, message.Text, [.. ButtonsOf(message.Json)], message.Picture);

        // The account's own messages come back as events, by which the bot knows what has arrived.
        _echoes.Enqueue(Task.Run(() => _zalo.Webhooks.Echo(message).PostAsync(_bot)));
    }

    private static IEnumerable<PhoneButton> ButtonsOf(JsonElement message)
    {
        if (!message.TryGetProperty("attachment", out var attachment) || !attachment.GetProperty("payload").TryGetProperty("buttons", out var buttons))
        {
            yield break;
        }

        foreach (var button in buttons.EnumerateArray())
        {
            var title = button.GetProperty("title").GetString() ?? string.Empty;
            var payload = button.GetProperty("payload");
            yield return button.GetProperty("type").GetString() switch
            {
                "oa.open.phone" => new PhoneButton("dial", title, payload.GetProperty("phone_code").GetString() ?? string.Empty),
                "oa.open.url" => new PhoneButton("open", title, payload.GetProperty("url").GetString() ?? string.Empty),
                _ => new PhoneButton("say", title, payload.GetString() ?? title),
            };
        }
    }
}
