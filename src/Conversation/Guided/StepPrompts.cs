using AwarenessBot.Content;
using AwarenessBot.Content.Dialogs;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Prompts;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guided;

/// <summary>The engine's prompt for what a step asks.</summary>
internal sealed class StepPrompts(Library library, Voice voice)
{
    public Prompt? For(DialogStep step, TurnContext turn) => step.Ask switch
    {
        StepQuestion.Choice => new ChoicePrompt(
            [.. step.Choices.Select(choice => Label(choice, turn))], Meaning(step, true), Meaning(step, false), Also(step)),
        StepQuestion.YesNo => new ConfirmPrompt(voice.Word(turn, PhraseIds.ButtonYes), voice.Word(turn, PhraseIds.ButtonNo)),
        StepQuestion.Place => new PlacePrompt(),
        StepQuestion.Text => new TextPrompt(),
        _ => null,
    };

    /// <summary>
    /// Says the name the place has today (people still write the old ones, and are right to) and whom one can call there.
    /// </summary>
    public void ConfirmPlace(TurnContext turn, string code)
    {
        var province = library.Provinces.First(province => province.Code == code);
        voice.Say(turn, PhraseIds.PlaceNoted, ("place", $"{province.Type} {province.Name}"));
        ShowContacts(turn, code);
    }

    // Only numbers somebody has dialled: a dead number is worse than none.
    private void ShowContacts(TurnContext turn, string province)
    {
        var lines = library.Contacts.Values
            .Where(contact => contact.Province == province && contact.MayBeShown(VietnamDay.Of(turn.Now)))
            .Select(contact => $"• {contact.Name}: {contact.Number} ({contact.Hours})")
            .ToList();
        if (lines.Count > 0)
        {
            voice.Say(turn, PhraseIds.PlaceContacts);
            voice.Say(turn, [string.Join('\n', lines)]);
        }
    }

    private static (string Wording, int Choice)[] Also(DialogStep step) =>
        [.. step.Choices.SelectMany((choice, index) => (choice.Also ?? []).Select(wording => (wording, index)))];

    private static int? Meaning(DialogStep step, bool yes) =>
        step.Choices.TakeWhile(choice => choice.Means != yes).Count() is var index && index < step.Choices.Count ? index : null;

    private string Label(StepChoice choice, TurnContext turn)
    {
        var person = Person.Of(turn);
        return voice.Address(choice.Label.For(person.Audience), person);
    }
}
