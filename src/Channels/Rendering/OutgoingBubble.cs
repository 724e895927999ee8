using System.Text.Json;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Rendering;

/// <summary>A reply read once into what every platform has to show somehow.</summary>
/// <param name="Text">What is said; empty for a picture alone.</param>
/// <param name="Pictures">What is shown.</param>
/// <param name="Phones">The numbers of the help card.</param>
/// <param name="Choices">The labels of the buttons under it, in the order a typed number counts.</param>
internal sealed record OutgoingBubble(
    string Text,
    IReadOnlyList<ShownPicture> Pictures,
    IReadOnlyList<PhoneButton> Phones,
    IReadOnlyList<string> Choices)
{
    private const string Dial = "tel:";

    /// <summary>The text; numbers of the card that it leaves out stand under it, for platforms that have no button to dial.</summary>
    public string TextWithPhones
    {
        get
        {
            var missing = Phones.Where(phone => !Text.Contains(phone.Number, StringComparison.Ordinal)).Select(phone => phone.InWords).ToList();
            return string.Join("\n\n", new[] { Text, string.Join('\n', missing) }.Where(passage => passage.Length > 0));
        }
    }

    /// <summary>Reads a reply. A card repeats the words of its bubble: they are taken once.</summary>
    public static OutgoingBubble Of(Activity reply)
    {
        var attachments = reply.Attachments ?? [];
        var cards = attachments.Where(attachment => attachment.ContentType == HeroCard.ContentType).Select(Card).OfType<HeroCard>().ToList();
        var texts = cards.Select(card => card.Text).Prepend(reply.Text);
        return new OutgoingBubble(
            texts.FirstOrDefault(text => text is { Length: > 0 }) ?? string.Empty,
            [.. attachments.Where(IsPicture).Select(picture => new ShownPicture(picture.ContentUrl ?? string.Empty, picture.Name ?? string.Empty))],
            [.. cards.SelectMany(card => card.Buttons ?? []).Select(Phone).OfType<PhoneButton>()],
            [.. (reply.SuggestedActions?.Actions ?? []).Select(action => action.Title)]);
    }

    /// <summary>Never what is said.</summary>
    public override string ToString() => nameof(OutgoingBubble);

    private static bool IsPicture(Attachment attachment) =>
        attachment.ContentType == Attachment.PictureType && attachment.ContentUrl is { Length: > 0 };

    private static HeroCard? Card(Attachment attachment)
    {
        try
        {
            return attachment.Content?.Deserialize(ActivityJson.Default.HeroCard);
        }
        catch (JsonException)
        {
            // A card nobody can read must not cost the words beside it.
            return null;
        }
    }

    private static PhoneButton? Phone(CardAction button) =>
        button.Value is { ValueKind: JsonValueKind.String } value &&
        value.GetString() is { } address &&
        address.StartsWith(Dial, StringComparison.Ordinal)
            ? new PhoneButton(button.Title, address[Dial.Length..])
            : null;
}

/// <summary>A picture to show.</summary>
/// <param name="Address">Where the bot keeps it: <c>/pictures/…</c>.</param>
/// <param name="InWords">What is on it.</param>
internal sealed record ShownPicture(string Address, string InWords);

/// <summary>A number to dial.</summary>
internal sealed record PhoneButton(string Title, string Number)
{
    /// <summary>The button as a line of text.</summary>
    public string InWords => Title.Contains(Number, StringComparison.Ordinal) ? Title : $"{Title}: {Number}";
}
