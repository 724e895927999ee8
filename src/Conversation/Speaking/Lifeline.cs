using AwarenessBot.Content.Audiences;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Content.Contacts;
using AwarenessBot.Engine.Activities;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Speaking;

/// <summary>The help card: the numbers to tap. Its text carries them too: not every client shows buttons.</summary>
internal sealed class Lifeline(Voice voice)
{
    /// <summary>What attachments of this card are called, and what tests look for.</summary>
    public const string Name = "help";

    public void Show(TurnContext turn) => turn.Send(For(Person.Of(turn), turn.Now));

    public Activity For(Person person, DateTimeOffset now, IReadOnlyList<string>? contacts = null) =>
        Make(voice.Library.HelpCard.Text, person, now, contacts);

    /// <summary>The card below an answer that has just said whom to call: the numbers, and no second speech.</summary>
    public Activity Beside(Person person, DateTimeOffset now, IReadOnlyList<string>? contacts = null) =>
        Make(voice.Library.HelpCard.Beside, person, now, contacts);

    private Activity Make(Variants<string> words, Person person, DateTimeOffset now, IReadOnlyList<string>? contacts)
    {
        var card = voice.Library.HelpCard;
        var text = voice.Address(words.For(person.Audience), person);
        var hero = new HeroCard
        {
            Title = card.Title,
            Text = text,
            Buttons = [.. Doors(contacts ?? card.Contacts, now).Select(contact => CardAction.Call(contact.Label, contact.Number))],
        };
        return Voice.Bubble(text) with { Attachments = [hero.ToAttachment(Name)] };
    }

    // Whatever the file says, 111 is among them: nobody is left with a list of hidden numbers.
    private IEnumerable<Contact> Doors(IReadOnlyList<string> ids, DateTimeOffset now)
    {
        var register = voice.Library.Contacts;
        var shown = ids.Select(register.GetValueOrDefault).OfType<Contact>().Where(contact => contact.MayBeShown(VietnamDay.Of(now)));
        var hotline = register.Values.First(contact => contact.Number == ProtectedNumbers.ChildProtection);
        return shown.Append(hotline).DistinctBy(contact => contact.Number);
    }
}
