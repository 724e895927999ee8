namespace AwarenessBot.Channels.Messenger.Wire;

// {"recipient":{"id":"7300000000000001"},"messaging_type":"RESPONSE","message":{"text":"…","metadata":"out:41.0"}}
internal sealed record SendRequest(Recipient Recipient, string MessagingType, OutMessage Message)
{
    public override string ToString() => nameof(SendRequest);
}

internal sealed record Recipient(string Id)
{
    public override string ToString() => nameof(Recipient);
}

internal sealed record OutMessage
{
    public string? Text { get; init; }

    public OutAttachment? Attachment { get; init; }

    public IReadOnlyList<QuickReply>? QuickReplies { get; init; }

    public string? Metadata { get; init; }

    public override string ToString() => nameof(OutMessage);
}

// {"content_type":"text","title":"…","payload":"…"}
internal sealed record QuickReply(string ContentType, string Title, string Payload)
{
    public override string ToString() => nameof(QuickReply);
}

// {"type":"image","payload":{"attachment_id":"1800000000000001"}}
internal sealed record OutAttachment(string Type, OutPayload Payload);

internal sealed record OutPayload
{
    public string? AttachmentId { get; init; }

    public bool? IsReusable { get; init; }

    public string? TemplateType { get; init; }

    public string? Text { get; init; }

    public IReadOnlyList<OutButton>? Buttons { get; init; }

    public override string ToString() => nameof(OutPayload);
}

// {"type":"web_url","url":"https://…","title":"…"}
internal sealed record OutButton(string Type, string Title)
{
    public string? Url { get; init; }

    public string? Payload { get; init; }
}

// {"attachment":{"type":"image","payload":{"is_reusable":true}}}: one field of a form, beside the file
internal sealed record UploadRequest(OutAttachment Attachment);
