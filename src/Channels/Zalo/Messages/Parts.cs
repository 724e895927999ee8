using AwarenessBot.Channels.Rendering;
using AwarenessBot.Engine.Activities;

namespace AwarenessBot.Channels.Zalo.Messages;

/// <summary>
/// A reply as the messages Zalo takes: pictures, then the text in pieces, the last with the buttons. Zalo has five buttons and
/// no quick replies; more choices than fit are listed with their numbers, which may be typed.
/// </summary>
internal static class Parts
{
    /// <summary>Zalo takes 2,000 characters; of what kind is not known.</summary>
    public const int MaxText = 1900;

    private const int MaxPlain = 2000;
    private const int MaxButtons = 5;
    private const int MaxTitle = 100;
    private const int MaxPayload = 1000;

    public static IReadOnlyList<MessagePart> Of(Activity reply)
    {
        var bubble = OutgoingBubble.Of(reply);
        var pictures = bubble.Pictures.Select(picture => new MessagePart(string.Empty, [], [], picture)).ToList();
        var phones = bubble.Phones.Take(MaxButtons).ToList();
        var fits = phones.Count + bubble.Choices.Count <= MaxButtons;
        var texts = Texts(bubble.TextWithPhones, fits ? [] : bubble.Choices);

        // A caption, when that is all there is.
        if (pictures is [var only] && texts is [var caption] && phones.Count + bubble.Choices.Count == 0)
        {
            return [only with { Text = caption }];
        }

        // Buttons need words above them.
        if (texts.Count == 0 && phones.Count + bubble.Choices.Count > 0)
        {
            texts = Texts(string.Empty, bubble.Choices.Count > 0 ? bubble.Choices : [.. phones.Select(phone => phone.InWords)]);
        }

        var said = texts.Select(text => new MessagePart(text, [], [], null)).ToList();
        if (said.Count > 0)
        {
            said[^1] = said[^1] with { Phones = phones, Choices = fits ? bubble.Choices : Fitting(bubble.Choices, MaxButtons - phones.Count) };
            if (fits && ChoiceList.Under(said[^1].Text, bubble.Choices) is { Length: <= MaxPlain } plain)
            {
                said[^1] = said[^1] with { Plain = plain };
            }
        }

        return [.. pictures, .. said];
    }

    /// <summary>What is written on a button.</summary>
    public static string Title(string label) => TextParts.Fit(label, MaxTitle);

    /// <summary>What pressing it says.</summary>
    public static string Payload(string label) => label.Length <= MaxPayload ? label : label[..MaxPayload];

    // The first ones and the last, which is always the way to a person.
    private static IReadOnlyList<string> Fitting(IReadOnlyList<string> choices, int room) =>
        room > 0 ? [.. choices.Take(room - 1), choices[^1]] : [];

    private static List<string> Texts(string text, IReadOnlyList<string> listed)
    {
        var texts = TextParts.Of(text, MaxText).ToList();
        if (listed.Count == 0)
        {
            return texts;
        }

        var last = texts.Count > 0 ? texts[^1] : string.Empty;
        if (ChoiceList.Under(last, listed) is { Length: <= MaxText } together)
        {
            texts = [.. texts.SkipLast(1), together];
        }
        else
        {
            texts.AddRange(TextParts.Of(ChoiceList.Of(listed), MaxText));
        }

        return texts;
    }
}

/// <summary>One message.</summary>
/// <param name="Text">Its words; a picture's caption.</param>
/// <param name="Phones">Numbers to dial.</param>
/// <param name="Choices">Labels to press.</param>
/// <param name="Picture">A picture, if it is one.</param>
internal sealed record MessagePart(
    string Text, IReadOnlyList<PhoneButton> Phones, IReadOnlyList<string> Choices, ShownPicture? Picture)
{
    /// <summary>All of it in words alone.</summary>
    public string Plain
    {
        get => field ?? (Picture is null || Picture.InWords.Length == 0 ? Text : Text.Length == 0 ? Picture.InWords : $"{Picture.InWords}\n\n{Text}");
        init;
    }

    /// <summary>Whether there is anything but words.</summary>
    public bool HasMore => Phones.Count + Choices.Count > 0 || Picture is not null;

    /// <summary>Never the words.</summary>
    public override string ToString() => nameof(MessagePart);
}
