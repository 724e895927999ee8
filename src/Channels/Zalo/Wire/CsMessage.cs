using System.Text.Json.Serialization;

namespace AwarenessBot.Channels.Zalo.Wire;

// {"recipient":{"user_id":"2000000000000000002"},"message":{"text":"Chào bạn.","attachment":{…}}}
internal sealed record CsMessage(CsRecipient Recipient, CsContent Message)
{
    public override string ToString() => nameof(CsMessage);
}

internal sealed record CsRecipient(string UserId)
{
    public override string ToString() => nameof(CsRecipient);
}

internal sealed record CsContent(string? Text, CsAttachment? Attachment = null)
{
    public override string ToString() => nameof(CsContent);
}

// {"type":"template","payload":{"buttons":[…]}}
// {"type":"template","payload":{"template_type":"media","elements":[{"media_type":"image","attachment_id":"…"}]}}
internal sealed record CsAttachment(CsPayload Payload)
{
    public string Type { get; } = "template";

    public override string ToString() => nameof(CsAttachment);
}

internal sealed record CsPayload(
    string? TemplateType = null, IReadOnlyList<CsElement>? Elements = null, IReadOnlyList<CsButton>? Buttons = null);

internal sealed record CsElement(string AttachmentId)
{
    public string MediaType { get; } = "image";
}

/// <summary>A button. Its payload is a string for one that speaks and an object for one that dials.</summary>
[JsonDerivedType(typeof(CsSayButton))]
[JsonDerivedType(typeof(CsDialButton))]
internal abstract record CsButton(string Title)
{
    public sealed override string ToString() => nameof(CsButton);
}

// {"title":"Có","type":"oa.query.show","payload":"Có"}
internal sealed record CsSayButton(string Title, string Payload) : CsButton(Title)
{
    public string Type { get; } = "oa.query.show";
}

// {"title":"Gọi 111","type":"oa.open.phone","payload":{"phone_code":"111"}}
internal sealed record CsDialButton(string Title, CsPhone Payload) : CsButton(Title)
{
    public string Type { get; } = "oa.open.phone";
}

internal sealed record CsPhone(string PhoneCode);
