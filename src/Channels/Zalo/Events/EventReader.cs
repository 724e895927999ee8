using System.Globalization;
using System.Security.Cryptography;
using AwarenessBot.Channels.Receiving;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Zalo.Events;

/// <summary>What each of Zalo's events means here.</summary>
internal sealed class EventReader(AccountGate accounts)
{
    /// <summary>What somebody sent beside words: its kind is told, nothing else of it.</summary>
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["user_send_image"] = "image/*",
        ["user_send_gif"] = "image/gif",
        ["user_send_sticker"] = "application/vnd.zalo.sticker",
        ["user_send_link"] = "application/vnd.zalo.link",
        ["user_send_audio"] = "audio/*",
        ["user_send_video"] = "video/*",
        ["user_send_file"] = "application/octet-stream",
        ["user_send_location"] = "application/vnd.zalo.location",
        ["user_send_business_card"] = "application/vnd.zalo.business-card",
    };

    // Their text is a third person's name or a place.
    private static readonly string[] WithoutWords = ["user_send_location", "user_send_business_card"];

    public Intake Read(ZaloEvent incoming, ReadOnlySpan<byte> body) => incoming.Name switch
    {
        "user_send_text" => Said(incoming, body, null),
        _ when Kinds.TryGetValue(incoming.Name, out var kind) => Said(incoming, body, kind),
        "follow" => Turn(incoming, body, incoming.Oa, incoming.User, (update, person) => update with { MembersAdded = [person] }),
        "unfollow" => Turn(incoming, body, incoming.Oa, incoming.User, (update, person) => update with { MembersRemoved = [person] }),
        "user_withdraw" => Withdrawn(incoming, body),
        _ when incoming.Name.StartsWith("oa_send_", StringComparison.Ordinal) => Echoed(incoming, body),
        _ => Intake.Nothing,
    };

    private Intake Said(ZaloEvent incoming, ReadOnlySpan<byte> body, string? kind) =>
        Turn(incoming, body, incoming.Recipient, incoming.Sender, (said, _) => said with
        {
            Type = ActivityTypes.Message,
            Text = WithoutWords.Contains(incoming.Name) ? string.Empty : incoming.Text,
            ReplyToId = incoming.Quoted,
            Attachments = kind is null
                ? null
                : [.. Enumerable.Repeat(new Attachment { ContentType = kind }, Math.Max(1, incoming.Attachments))],
        });

    private Intake Echoed(ZaloEvent incoming, ReadOnlySpan<byte> body)
    {
        var turn = Turn(incoming, body, incoming.Sender, incoming.Recipient, (taken, _) => taken with
        {
            Type = ActivityTypes.Event,
            Name = EventNames.HandoffStatus,
            Value = HandoffStatus.Accepted,
        });
        return turn is Intake.Turns { Activities: [var taken] } && incoming.Recipient is { } person
            ? new Intake.Echo(person, incoming.MessageId, incoming.Text, incoming.IsByAdmin ? taken : null)
            : turn;
    }

    // The shape of this event is not known: whichever id is not an account's is the person's. Erased in every account when
    // none is named, for an erasure that does not happen is worse than one too many.
    private Intake Withdrawn(ZaloEvent incoming, ReadOnlySpan<byte> body)
    {
        var known = accounts.Known;
        string?[] ids = [incoming.User, incoming.Sender, incoming.Recipient];
        var person = ids.FirstOrDefault(id => id is not null && id != incoming.Oa && !known.Contains(id));
        var named = incoming.Oa ?? ids.FirstOrDefault(id => id is not null && (known.Contains(id) || (known.Count == 0 && id != person)));
        var turns = new List<Activity>();
        foreach (var account in named is null ? known.DefaultIfEmpty(string.Empty) : [named])
        {
            if (Turn(incoming, body, account, person, (gone, who) => gone with { MembersRemoved = [who], Code = Receiver.Withdrawn }) is Intake.Turns turn)
            {
                turns.AddRange(turn.Activities);
            }
        }

        return turns.Count > 0 ? new Intake.Turns(turns) : Intake.Nothing;
    }

    private Intake Turn(
        ZaloEvent incoming, ReadOnlySpan<byte> body, string? account, string? person, Func<Activity, ChannelAccount, Activity> fill)
    {
        if (person is null || account is null)
        {
            return Intake.Nothing;
        }

        if (account.Length > 0 && !accounts.Admits(account))
        {
            return Intake.Foreign;
        }

        var from = new ChannelAccount { Id = person, Role = "user" };
        var turn = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            Id = incoming.MessageId ?? IdOf(incoming, body),
            Timestamp = Time(incoming.Timestamp),
            ChannelId = ZaloChannel.ChannelId,
            Conversation = new ConversationAccount { Id = accounts.HasSeveral ? $"{account}:{person}" : person },
            From = from,
            Recipient = new ChannelAccount { Id = account, Role = "bot" },
            Locale = "vi-VN",
        };
        return new Intake.Turns([fill(turn, from)]);
    }

    // A repeated delivery repeats the bytes, so without any id of its own an event is known by them.
    private static string IdOf(ZaloEvent incoming, ReadOnlySpan<byte> body) =>
        $"{incoming.Name}.{incoming.Timestamp ?? Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16))}";

    private static string? Time(string? milliseconds) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var since) && since <= 253_402_300_799_999
            ? DateTimeOffset.FromUnixTimeMilliseconds(since).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)
            : null;
}
