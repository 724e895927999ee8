using AwarenessBot.Channels.Sending;
using AwarenessBot.Channels.Zalo;
using AwarenessBot.Channels.Zalo.Messages;
using AwarenessBot.Channels.Zalo.Tokens;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Testing;
using AwarenessBot.Testing.Engine;
using AwarenessBot.Simulators.Zalo;

namespace AwarenessBot.Channels.Tests.Zalo;

/// <summary>The sending side of the channel, facing a simulated Zalo.</summary>
internal sealed class ZaloBench : IAsyncDisposable, IPictures
{
    public const string Person = "2000000000000000002";

    private readonly HttpClient _http = HttpAnswer.NewClient();
    private TokenKeeper? _keeper;
    private ZaloChannel? _channel;
    private long _row;

    private ZaloBench(ZaloSimulator zalo, FakeTime time)
    {
        Zalo = zalo;
        Time = time;
        Echoes = new SentEchoes(time);
        LastHeard = time.GetUtcNow();
        Options = OptionsFor(zalo);
        zalo.Account.Heard(Person);
    }

    public FakeTime Time { get; }

    public ZaloSimulator Zalo { get; }

    public HeldMemory Memory { get; } = new();

    public ListeningLog<TokenKeeper> TokenLog { get; } = new();

    public ListeningLog<ZaloChannel> Log { get; } = new();

    public SentEchoes Echoes { get; }

    public ZaloOptions Options { get; }

    /// <summary>How long new tokens are waited for. Short only where no answer is to come: this machine may be busy.</summary>
    public TimeSpan OAuthTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public Dictionary<string, Picture> Pictures { get; } = [];

    public DateTimeOffset LastHeard { get; set; }

    public ZaloChannel Channel => _channel ??= NewChannel();

    public static async Task<ZaloBench> StartAsync()
    {
        var time = new FakeTime();
        return new ZaloBench(await ZaloSimulator.StartAsync(time), time);
    }

    public static ZaloOptions OptionsFor(ZaloSimulator zalo) => new()
    {
        AppId = SimulatedOAuth.AppId,
        OaSecret = SimulatedWebhooks.OaSecret,
        AppSecret = SimulatedOAuth.AppSecret,
        RefreshToken = zalo.OAuth.RefreshToken,
        ApiUrl = zalo.Url,
        OAuthUrl = zalo.Url,
        TimeoutSeconds = 30,
    };

    /// <summary>The keeper of a process of its own.</summary>
    public TokenKeeper NewKeeper(string? refreshToken = null, string? appSecret = null, string? oauthUrl = null)
    {
        var options = OptionsFor(Zalo);
        options.RefreshToken = refreshToken ?? Options.RefreshToken;
        options.OAuthUrl = oauthUrl ?? options.OAuthUrl;
        return new TokenKeeper(
            options,
            new TokenStore(Memory, new TokenSeal(appSecret ?? options.AppSecret), Time),
            new OAuthClient(options, _http, OAuthTimeout),
            Time,
            TokenLog);
    }

    public TokenStore NewStore() => new(Memory, new TokenSeal(Options.AppSecret), Time);

    /// <summary>Sends one part of a reply, each time as another row.</summary>
    public Task<SendResult> SendAsync(Activity reply, int part = 0, long? row = null) => Channel.SendAsync(
        new Delivery(row ?? ++_row, part, Addressed(reply), LastHeard), TestContext.Current.CancellationToken);

    public static Activity Addressed(Activity reply) => reply with
    {
        ChannelId = "zalo",
        Conversation = new ConversationAccount { Id = Person },
        Recipient = new ChannelAccount { Id = Person },
    };

    public static Activity Choices(string text, params string[] labels) => Say.Reply(text) with
    {
        SuggestedActions = new SuggestedActions { Actions = [.. labels.Select(CardAction.Say)] },
    };

    public static Activity HelpCard(string text) => Say.Reply(text) with
    {
        Attachments =
        [
            new HeroCard
            {
                Text = text,
                Buttons = [CardAction.Call("Gọi 111", "111"), CardAction.Call("Gọi 113", "113"), CardAction.Call("Gọi 115", "115")],
            }.ToAttachment("help"),
        ],
    };

    public static Activity Shown(string address, string inWords, string? text = null) =>
        new() { Type = ActivityTypes.Message, Text = text, Attachments = [Attachment.Picture(address, inWords)] };

    public Picture? Find(string contentUrl) => Pictures.GetValueOrDefault(contentUrl);

    public async ValueTask DisposeAsync()
    {
        await Zalo.DisposeAsync();
        _keeper?.Dispose();
        _http.Dispose();
    }

    private ZaloChannel NewChannel()
    {
        var api = new ZaloApi(Options, _http, TimeSpan.FromSeconds(Options.TimeoutSeconds));
        return new ZaloChannel(
            Options, _keeper ??= NewKeeper(), api, new PictureUploads(this, Memory, api, Time, Log), Echoes, Time, Log);
    }
}
