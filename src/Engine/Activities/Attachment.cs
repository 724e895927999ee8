using System.Text.Json;
using System.Text.Json.Serialization;

namespace AwarenessBot.Engine.Activities;

/// <summary>A card, picture or file.</summary>
public sealed record Attachment
{
    /// <summary>The MIME type of the bot's own pictures: the one every client shows.</summary>
    public const string PictureType = "image/png";

    /// <summary>MIME type; cards have Bot Framework's own.</summary>
    public required string ContentType { get; init; }

    /// <summary>Where the file is, if it is one. Ours begin with <c>/</c>; a channel that needs a whole address puts its own in front.</summary>
    public string? ContentUrl { get; init; }

    /// <summary>The card, if it is one.</summary>
    public JsonElement? Content { get; init; }

    /// <summary>The id of the card in content (<c>help</c>), or a picture in words.</summary>
    public string? Name { get; init; }

    /// <summary>Every field this version does not know.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Never what is in it.</summary>
    public override string ToString() => nameof(Attachment);

    /// <summary>A picture of ours.</summary>
    public static Attachment Picture(string address, string inWords) =>
        new() { ContentType = PictureType, ContentUrl = address, Name = inWords };
}

/// <summary>The Bot Framework hero card: title, text, buttons.</summary>
public sealed record HeroCard
{
    /// <summary>The MIME type of an attachment that holds one.</summary>
    public const string ContentType = "application/vnd.microsoft.card.hero";

    /// <summary>Heading.</summary>
    public string? Title { get; init; }

    /// <summary>Second line.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Body.</summary>
    public string? Text { get; init; }

    /// <summary>Buttons.</summary>
    public IReadOnlyList<CardAction>? Buttons { get; init; }

    /// <summary>Never what is on it.</summary>
    public override string ToString() => nameof(HeroCard);

    /// <summary>The card as an attachment.</summary>
    public Attachment ToAttachment(string name) => new()
    {
        ContentType = ContentType,
        Name = name,
        Content = JsonSerializer.SerializeToElement(this, ActivityJson.Default.HeroCard),
    };
}
