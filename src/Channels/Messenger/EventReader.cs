using System.Text.Json;
using AwarenessBot.Channels.Messenger.Wire;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Messenger;

/// <summary>
/// One event of a webhook. Its kind is told by which property it has, in a fixed order, so that every event has exactly one.
/// </summary>
internal sealed class EventReader(MessengerSettings settings)
{
    /// <summary>The payload of the button that opens a conversation.</summary>
    public const string GetStarted = "get_started";

    // What the bot opens with a link: topic:id. A link's ref may hold = but no colon, so m.me/page?ref=topic=cyberbullying_respond.
    private const int LongestReference = 200;

    private static readonly (string Property, WebhookKind Kind)[] Silent =
    [
        ("optin", WebhookKind.OptIn),
        ("reaction", WebhookKind.Reaction),
        ("read", WebhookKind.Read),
        ("delivery", WebhookKind.Delivery),
        ("request_thread_control", WebhookKind.RequestThread),
        ("app_roles", WebhookKind.AppRoles),
        ("policy_enforcement", WebhookKind.PolicyEnforcement),
        ("response_feedback", WebhookKind.Feedback),
        ("account_linking", WebhookKind.AccountLinking),
        ("messaging_feedback", WebhookKind.Feedback),
    ];

    public Heard Read(JsonElement e, long at)
    {
        if (e.Object("message") is { } message)
        {
            return message.IsTrue("is_echo") ? Echo(e, message, at) : Message(e, message, at);
        }

        if (e.Object("postback") is { } postback)
        {
            return Postback(e, postback, at);
        }

        if (e.Object("referral") is { } referral)
        {
            return Referral(e, referral, at);
        }

        if (e.Object("message_edit") is { } edit)
        {
            return Edit(e, edit, at);
        }

        if (e.Object("pass_thread_control") is { } passed)
        {
            return Control(e, passed, WebhookKind.PassThread, at);
        }

        if (e.Object("take_thread_control") is { } taken)
        {
            return Control(e, taken, WebhookKind.TakeThread, at);
        }

        return Heard.Nothing(Silent.FirstOrDefault(silent => e.Child(silent.Property) is not null).Kind);
    }

    private static Heard Message(JsonElement e, JsonElement message, long at)
    {
        if (message.IsTrue("is_deleted"))
        {
            return Heard.Nothing(WebhookKind.DeletedMessage);
        }

        if (Origin.Of(e, at) is not { } origin)
        {
            return Heard.Nothing(WebhookKind.Incomplete);
        }

        var activity = origin.Activity(ActivityTypes.Message, message.Id("mid") ?? Origin.Hash(e.GetRawText()));
        return Heard.One(WebhookKind.Message, SaidIn(message, activity));
    }

    private static Activity SaidIn(JsonElement message, Activity activity)
    {
        var said = activity with
        {
            Text = IncomingText.Clean(message.Text("text")),
            ReplyToId = message.Object("reply_to")?.Id("mid"),
        };
        return message.Object("quick_reply")?.Text("payload") is { Length: > 0 } payload
            ? Pressing.Of(said, payload, Pressing.QuickReply)
            : ReceivedFiles.In(message, said);
    }

    private static Heard Postback(JsonElement e, JsonElement postback, long at)
    {
        if (Origin.Of(e, at) is not { } origin)
        {
            return Heard.Nothing(WebhookKind.Incomplete);
        }

        var payload = postback.Text("payload") ?? string.Empty;
        var key = postback.Id("mid") ?? origin.Key(payload);
        if (!payload.Equals(GetStarted, StringComparison.OrdinalIgnoreCase))
        {
            var said = origin.Activity(ActivityTypes.Message, key) with { Text = IncomingText.Clean(postback.Text("title")) };
            return Heard.One(WebhookKind.Postback, Pressing.Of(said, payload, Pressing.Postback));
        }

        var joined = origin.Activity(ActivityTypes.ConversationUpdate, key);
        joined = joined with { MembersAdded = joined.From is { } person ? [person] : [] };
        return postback.Object("referral") is { } referral && Opening(origin, referral, key + "|ref") is { } opening
            ? new Heard(WebhookKind.GetStarted, [joined, opening])
            : Heard.One(WebhookKind.GetStarted, joined);
    }

    private static Heard Referral(JsonElement e, JsonElement referral, long at) =>
        Origin.Of(e, at) is { } origin && Opening(origin, referral, origin.Key(referral.Text("ref"))) is { } opening
            ? Heard.One(WebhookKind.Referral, opening)
            : Heard.Nothing(WebhookKind.Incomplete);

    private static Activity? Opening(Origin origin, JsonElement referral, string key)
    {
        if (referral.Text("ref") is not { Length: > 0 and <= LongestReference } reference)
        {
            return null;
        }

        var equals = reference.IndexOf('=', StringComparison.Ordinal);
        var opens = equals < 0 ? reference : $"{reference[..equals]}:{reference[(equals + 1)..]}";
        return origin.Activity(ActivityTypes.Event, key) with { Name = EventNames.Open, Value = JsonText.Of(IncomingText.Clean(opens)) };
    }

    // Read as if it had just been said: what was harmless may have become a cry for help.
    private static Heard Edit(JsonElement e, JsonElement edit, long at)
    {
        var text = IncomingText.Clean(edit.Text("text"));
        if (Origin.Of(e, at) is not { } origin || text.Length == 0)
        {
            return Heard.Nothing(WebhookKind.Incomplete);
        }

        var key = edit.Id("mid") is { } mid ? $"{mid}|{edit.Id("num_edit")}" : Origin.Hash(e.GetRawText());
        return Heard.One(WebhookKind.Edit, origin.Activity(ActivityTypes.Message, key) with { Text = text });
    }

    private Heard Echo(JsonElement e, JsonElement message, long at)
    {
        var app = message.Id("app_id");
        if (app is not null && (settings.InboxAppIds.Contains(app) || (settings.AppId is { } own && own != app)))
        {
            return Origin.Of(e, at, isEcho: true) is { } origin
                ? Heard.One(WebhookKind.HumanEcho, Handoff(origin, message.Id("mid") ?? origin.Key("echo"), HandoffStatus.Accepted))
                : Heard.Nothing(WebhookKind.Incomplete);
        }

        return OutMark.Parse(message.Text("metadata")) is { } mark
            ? new Heard(WebhookKind.OwnEcho, [], mark)
            : Heard.Nothing(app is not null && app == settings.AppId ? WebhookKind.OwnEcho : WebhookKind.OtherEcho);
    }

    // Without an app id of our own, whoever is not an inbox is taken for us: speaking beside a person is the smaller harm
    // than being silent where nobody is.
    private Heard Control(JsonElement e, JsonElement control, WebhookKind kind, long at)
    {
        if (Origin.Of(e, at) is not { } origin || control.Id("new_owner_app_id") is not { } owner)
        {
            return Heard.Nothing(WebhookKind.Incomplete);
        }

        var isOurs = settings.AppId is { } own ? own == owner : !settings.InboxAppIds.Contains(owner);
        var key = string.Join('|', origin.Page, origin.Key(kind.ToString()));
        return Heard.One(kind, Handoff(origin, key, isOurs ? HandoffStatus.Completed : HandoffStatus.Accepted));
    }

    private static Activity Handoff(Origin origin, string key, JsonElement status) => origin.Activity(ActivityTypes.Event, key) with
    {
        Name = EventNames.HandoffStatus,
        Value = status,
    };
}
