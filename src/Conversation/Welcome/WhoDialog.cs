using AwarenessBot.Content;
using AwarenessBot.Content.Audiences;
using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Recognizing;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Engine.Turns;

namespace AwarenessBot.Conversation.Welcome;

/// <summary>Asks once who is writing, so that the wording suits them. It can be skipped, and asking anything else skips it.</summary>
internal sealed class WhoDialog(Library library, SaidWho saidWho, Answering answering, Voice voice) : PassingDialog(answering)
{
    public const string TheId = "who";

    // "Em học lớp 8 ạ" only says who; anything longer says something else too, and that wants an answer.
    private const int LongestIntroduction = 7;

    public override string Id => TheId;

    public override void Begin(DialogContext dialog)
    {
        Person.Change(dialog.Turn, person => person with { AskedWho = true, Welcomed = true });
        Reprompt(dialog);
    }

    public override void Reprompt(DialogContext dialog)
    {
        voice.Say(dialog.Turn, PhraseIds.AskWho);
        Buttons.Offer(dialog.Turn, Labels(dialog));
    }

    public override IReadOnlyList<string> Labels(DialogContext dialog) =>
        [.. Audiences.Select(form => form.Label), voice.Word(dialog.Turn, PhraseIds.ButtonSkip)];

    public override void Continue(DialogContext dialog)
    {
        var turn = dialog.Turn;
        if (turn.Meaning.Command == Understanding.Command.Skip)
        {
            Choose(dialog, Audiences.Count);
        }
        else if (turn.Meaning.ChoiceAmong(Labels(dialog)) is null && turn.Meaning.Speaker is { } told && !Asks(turn))
        {
            Choose(dialog, Audiences.FindIndex(form => form.Audience == told));
        }
        else
        {
            base.Continue(dialog);
        }
    }

    protected override void Choose(DialogContext dialog, int choice)
    {
        var turn = dialog.Turn;
        if (choice < Audiences.Count)
        {
            saidWho.Note(turn, Audiences[choice].Audience);
        }
        else
        {
            voice.Say(turn, PhraseIds.WhoSkipped);
        }

        dialog.Replace(MenuDialog.TheId);
    }

    private List<AudienceForm> Audiences => [.. library.Audiences.Values.OrderBy(form => form.Audience)];

    // "Con tôi bị bắt nạt" tells who is writing, but it is the rest that wants an answer.
    private static bool Asks(TurnContext turn) =>
        turn.Activity.Text?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length > LongestIntroduction ||
        turn.Meaning.Topics is [{ } best, ..] && best.Score >= Understanding.Confidence.Answer && !SmallTalk.Is(best.Id);
}
