using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Speaking;

/// <summary>Turns texts of content into bubbles in the right wording and form of address. The only place that speaks.</summary>
internal sealed class Voice(Library library)
{
    public Library Library => library;

    public void Say(TurnContext turn, string phrase, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var bubble in Phrase(phrase, Person.Of(turn)))
        {
            turn.Send(Bubble(Replace(bubble, values)));
        }
    }

    public void Say(TurnContext turn, IReadOnlyList<string> bubbles, Audience? speakingTo = null)
    {
        var person = Person.Of(turn);
        foreach (var bubble in bubbles)
        {
            turn.Send(Bubble(Address(bubble, person, speakingTo)));
        }
    }

    /// <summary>A picture, with its words for those who cannot see it.</summary>
    public void Show(TurnContext turn, string picture, string alt) => turn.Send(new Activity
    {
        Type = ActivityTypes.Message,
        Locale = "vi-VN",
        InputHint = "acceptingInput",
        Attachments = [Attachment.Picture(picture, Address(alt, Person.Of(turn)))],
    });

    /// <summary>A short text such as a button's.</summary>
    public string Word(TurnContext turn, string phrase)
    {
        var person = Person.Of(turn);
        return Address(library.Phrases[phrase].Say.For(person.Audience)[0], person);
    }

    public IReadOnlyList<string> Phrase(string id, Person person) =>
        [.. library.Phrases[id].Say.For(person.Audience).Select(bubble => Address(bubble, person))];

    public string Address(string text, Person person, Audience? speakingTo = null)
    {
        if (!text.Contains('{'))
        {
            return text;
        }

        return Form(Form(text, "you", person.You(library, speakingTo)), "me", person.Me(library, speakingTo));
    }

    public static Activity Bubble(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "plain",
        Locale = "vi-VN",
        InputHint = "acceptingInput",
    };

    // "{you}" within a sentence, "{You}" at its beginning.
    private static string Form(string text, string name, string word) => text
        .Replace($"{{{name}}}", word)
        .Replace($"{{{Capital(name)}}}", Capital(word));

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Replace(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            text = text.Replace("{" + name + "}", value);
        }

        return text;
    }
}
