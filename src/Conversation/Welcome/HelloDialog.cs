using AwarenessBot.Conversation.Guidance;
using AwarenessBot.Conversation.Speaking;
using AwarenessBot.Engine.Dialogs;

namespace AwarenessBot.Conversation.Welcome;

/// <summary>
/// Answers a greeting: who we are and that we are a program, the first time and after a long silence; then who is asking,
/// once; then the menu. It never waits itself.
/// </summary>
internal sealed class HelloDialog(Voice voice) : Dialog
{
    public const string TheId = "hello";

    public override string Id => TheId;

    public override void Begin(DialogContext dialog)
    {
        var turn = dialog.Turn;
        var person = Person.Of(turn);
        turn.Note(TurnNotes.Topic, SmallTalk.Greeting);
        voice.Say(turn, Greeting(person, turn.Notes.ContainsKey(TurnNotes.Returned)));
        Person.Change(turn, known => known with { Welcomed = true });
        if (dialog.HasBelow)
        {
            dialog.End();
        }
        else
        {
            dialog.Replace(person.AskedWho ? MenuDialog.TheId : WhoDialog.TheId);
        }
    }

    public override void Continue(DialogContext dialog) => dialog.End();

    public override void Reprompt(DialogContext dialog) => dialog.End();

    private static string Greeting(Person person, bool returned) => person.Welcomed
        ? (returned ? PhraseIds.WelcomeBack : PhraseIds.Hello)
        : PhraseIds.Welcome;
}
