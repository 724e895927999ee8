using AwarenessBot.Content;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Reporting;

/// <summary>
/// Says back what was answered, so that it can be changed: the buttons chosen and the place, never a word of the story. Whoever scrolls
/// up in this chat later should find as little as can be.
/// </summary>
internal sealed class ReportSummary(Library library, Voice voice)
{
    private const int TailLength = 3;

    public void Say(DialogContext dialog)
    {
        var turn = dialog.Turn;
        voice.Say(turn, ReportPhrases.SummaryIntro);
        string[] lines =
        [
            Line("about", Chosen(ReportQuestions.About)),
            Line("kind", Chosen(ReportQuestions.Kind)),
            Line("story", dialog.Answer(Told.Story) is null ? null : voice.Word(turn, ReportPhrases.ValueStoryKept)),
            Line("by", Chosen(ReportQuestions.ByWhom)),
            Line("place", Place()),
            Line("contact", Contact()),
        ];
        voice.Say(turn, [string.Join('\n', lines)]);

        string Line(string label, string? value) => voice.Word(turn, ReportPhrases.SummaryLine)
            .Replace("{label}", voice.Word(turn, ReportPhrases.Label(label)))
            .Replace("{value}", value ?? voice.Word(turn, ReportPhrases.ValueSkipped));

        string? Chosen(string question) =>
            ReportQuestions.NotedAs(question) is { } name && dialog.Answer(name) is { } value
            && ReportChoices.PhraseFor(question, value) is { } phrase ? voice.Word(turn, phrase) : null;

        // The end of the number is enough to see a slip of the finger.
        string? Contact()
        {
            var how = Chosen(ReportQuestions.Contact);
            return how is not null && dialog.Answer(Told.Phone) is { } phone
                ? voice.Word(turn, dialog.Answer(Told.PhoneTime) is null ? ReportPhrases.ValuePhone : ReportPhrases.ValuePhoneTime)
                    .Replace("{how}", how).Replace("{tail}", phone[^Math.Min(TailLength, phone.Length)..])
                : how;
        }

        string? Place()
        {
            if (dialog.Noted(Told.Province) is not { } code || library.Provinces.FirstOrDefault(province => province.Code == code) is not { } known)
            {
                return dialog.Answer(Told.Place) is null ? null : voice.Word(turn, ReportPhrases.ValueStoryKept);
            }

            var name = $"{known.Type} {known.Name}";
            return dialog.Answer(Told.Place)?.Length > name.Length ? voice.Word(turn, ReportPhrases.ValuePlace).Replace("{province}", name) : name;
        }
    }
}
