using AwarenessBot.Channels.Rendering;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.BotConnector;

/// <summary>A reply as Bot Framework is given it: the ids of its own side, plain text, whole addresses.</summary>
internal sealed class SentActivity(ConnectorSettings settings)
{
    /// <summary>The activity; nothing when it does not say where it belongs.</summary>
    public Activity? Of(Activity reply)
    {
        if (ConversationReference.In(reply) is not { } place)
        {
            return null;
        }

        var shown = settings.PublicUrl is { } home ? ShownActivity.Of(reply, home) : InWords(reply);
        return shown with
        {
            // Given by the channel.
            Id = null,
            Timestamp = null,
            ServiceUrl = place.ServiceUrl,
            ChannelId = place.Channel,
            Conversation = new ConversationAccount { Id = place.Conversation },
            From = reply.From,
            Recipient = reply.Recipient,
            ReplyToId = ReceivedActivity.AnsweredBy(reply),
            TextFormat = reply.Type == ActivityTypes.Message ? reply.TextFormat ?? "plain" : null,
            InputHint = reply.Type == ActivityTypes.Message ? reply.InputHint ?? "acceptingInput" : null,
        };
    }

    // Nobody out there can fetch a picture from an address nobody has told us.
    private static Activity InWords(Activity reply)
    {
        var told = OutgoingBubble.Of(reply).Pictures.Select(picture => picture.InWords).Where(words => words.Length > 0).ToList();
        return told.Count == 0
            ? reply
            : reply with
            {
                Text = string.Join("\n\n", told.Prepend(reply.Text ?? string.Empty).Where(words => words.Length > 0)),
                Attachments = [.. (reply.Attachments ?? []).Where(attachment => attachment.ContentType != Attachment.PictureType)],
            };
    }
}
