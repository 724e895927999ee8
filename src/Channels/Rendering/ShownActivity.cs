using System.Text.Json;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Rendering;

/// <summary>
/// Activities as a Bot Framework client is to be given them: plain text, whole addresses, buttons as they are.
/// </summary>
internal static class ShownActivity
{
    private const string Plain = "plain";
    private const string Carousel = "carousel";
    private const string Root = "/";

    /// <summary>The activity as it is given.</summary>
    /// <param name="activity">What the bot or the person said.</param>
    /// <param name="home">The bot's own address, for pictures.</param>
    public static Activity Of(Activity activity, Uri home)
    {
        var attachments = activity.Attachments;
        return activity with
        {
            ServiceUrl = null,
            DeliveryMode = null,
            Recipient = null,

            // Web Chat takes an absent format for Markdown with HTML in it.
            TextFormat = activity.Type == ActivityTypes.Message ? activity.TextFormat ?? Plain : null,
            Attachments = attachments is null ? null : [.. attachments.Select(attachment => Of(attachment, activity, home))],
            AttachmentLayout = activity.AttachmentLayout ?? (attachments is { Count: > 1 } ? Carousel : null),
        };
    }

    private static Attachment Of(Attachment attachment, Activity activity, Uri home) => attachment.ContentType switch
    {
        Attachment.PictureType when activity.Attachments is { Count: > 1 } => PictureCard(attachment, home),
        HeroCard.ContentType => Card(attachment, activity),
        _ => attachment with { ContentUrl = Whole(attachment.ContentUrl, home) },
    };

    // In a row of several each is a card with its words; one alone is shown larger as a picture, its words read out.
    private static Attachment PictureCard(Attachment picture, Uri home) => Attached(picture.Name, new ShownCard
    {
        Images = [new CardImage(Whole(picture.ContentUrl, home) ?? string.Empty, picture.Name)],
    });

    // The words of a card are those of its bubble, for clients that show one only; these clients show both, and read a card's
    // words as Markdown.
    private static Attachment Card(Attachment attachment, Activity activity)
    {
        if (Read(attachment) is not { } card || card.Text is null || card.Text != activity.Text)
        {
            return attachment;
        }

        return Attached(attachment.Name, card with { Text = null });
    }

    private static ShownCard? Read(Attachment attachment)
    {
        try
        {
            return attachment.Content?.Deserialize(ShownCardJson.Default.ShownCard);
        }
        catch (JsonException)
        {
            // A card nobody can read goes as it is: the words are beside it.
            return null;
        }
    }

    private static Attachment Attached(string? name, ShownCard card) => new()
    {
        ContentType = HeroCard.ContentType,
        Name = name,
        Content = JsonSerializer.SerializeToElement(card, ShownCardJson.Default.ShownCard),
    };

    private static string? Whole(string? address, Uri home) =>
        address?.StartsWith(Root, StringComparison.Ordinal) is true ? new Uri(home, address).AbsoluteUri : address;
}
