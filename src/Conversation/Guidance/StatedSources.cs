using System.Globalization;
using System.Text;
using AwarenessBot.Content;
using AwarenessBot.Content.Provenance;
using AwarenessBot.Conversation.Sessions;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Guidance;

/// <summary>
/// What was said rests on something, told when somebody asks: document, number or that it states none, date, clause, and when a
/// person last looked at it.
/// </summary>
internal sealed class StatedSources(Library library, Voice voice)
{
    private const string NotStated = "not stated";

    // As much as any other message holds.
    private const int LongestBubble = 320;

    public bool Has(Review review) => Of(review).Any();

    public void Say(TurnContext turn, Review review)
    {
        var person = Person.Of(turn);
        voice.Say(turn, PhraseIds.SourcesIntro);
        voice.Say(turn, Packed(Of(review).Select(source => Line(source, person))));
        voice.Say(turn, PhraseIds.SourcesReviewed, ("date", review.Reviewed.ToString("d/M/yyyy", CultureInfo.InvariantCulture)));
    }

    /// <summary>What the dialog under way rests on, or, where none is, what was explained last.</summary>
    public void SayOf(DialogContext dialog)
    {
        var last = dialog.Turn.GetForSession(SessionFacts.LastTopic);
        if ((ReviewOf(dialog.Active?.Id) ?? ReviewOf(last is null ? null : Explanation.IdOf(last))) is { } review && Has(review))
        {
            Say(dialog.Turn, review);
        }
        else
        {
            voice.Say(dialog.Turn, PhraseIds.SourcesNone);
        }
    }

    private static List<string> Packed(IEnumerable<string> lines)
    {
        var bubbles = new List<string>();
        var bubble = new StringBuilder();
        foreach (var line in lines)
        {
            if (bubble.Length > 0 && bubble.Length + line.Length >= LongestBubble)
            {
                bubbles.Add(bubble.ToString());
                bubble.Clear();
            }

            bubble.Append(bubble.Length > 0 ? "\n" : string.Empty).Append(line);
        }

        bubbles.Add(bubble.ToString());
        return bubbles;
    }

    private string Line(Source source, Person person)
    {
        var number = source.Number == NotStated ? voice.Phrase(PhraseIds.SourceWithoutNumber, person)[0] : source.Number;
        var line = "• " + string.Join(", ", new[] { source.Title, number, source.Issuer, source.Date, source.Status }.Where(part => part != NotStated));
        return source.Note is { } note && line.Length + note.Length + 2 <= LongestBubble ? $"{line}. {note}" : line;
    }

    private Review? ReviewOf(string? dialog) => dialog?.Split(':') switch
    {
        ["topic", var id] => library.Topics.GetValueOrDefault(id)?.Review,
        ["faq", var id] => library.Faqs.GetValueOrDefault(id)?.Review,
        ["dialog", var id] => library.Dialogs.GetValueOrDefault(id)?.Review,
        ["quiz", var id] => library.Quizzes.GetValueOrDefault(id)?.Review,
        ["comic", var id] => library.Comics.GetValueOrDefault(id)?.Review,
        _ => null,
    };

    private IEnumerable<Source> Of(Review review) =>
        review.Sources.Where(id => id != Source.OwnWords).Select(id => library.Sources[id]);
}
