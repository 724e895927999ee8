using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Dialogs;

public sealed class StackOfDialogs
{
    private readonly RecordedDialog _a = new("a");
    private readonly RecordedDialog _b = new("b");

    [Fact]
    public void A_dialog_that_begins_is_on_top_and_runs_at_once()
    {
        var dialog = Scene.With(["a"], _a, _b);

        dialog.Begin("b");

        Assert.Equal(["a", "b"], dialog.Ids());
        Assert.Equal(("b", ""), (dialog.Active?.Id, dialog.Active?.Step));
        Assert.Equal(["begin"], _b.Happened);
        Assert.Empty(_a.Happened);
        Assert.True(dialog.HasBelow);
    }

    [Fact]
    public void When_a_dialog_ends_the_one_below_asks_again()
    {
        var dialog = Scene.With(["a", "b"], _a, _b);

        dialog.End();

        Assert.Equal(["a"], dialog.Ids());
        Assert.Equal(["reprompt"], _a.Happened);
        Assert.Empty(_b.Happened);
    }

    [Fact]
    public void When_the_last_dialog_ends_there_is_quiet()
    {
        var dialog = Scene.With(["a"], _a);

        dialog.End();
        dialog.End();

        Assert.Empty(dialog.Stack);
        Assert.Null(dialog.Active);
        Assert.Empty(_a.Happened);
        Assert.False(dialog.Reprompt());
        Assert.Equal(ContinueOutcome.Nothing, dialog.Continue());
    }

    [Fact]
    public void A_dialog_taken_off_leaves_without_a_word()
    {
        var dialog = Scene.With(["a", "b"], _a, _b);

        dialog.Pop();

        Assert.Equal(["a"], dialog.Ids());
        Assert.Empty(_a.Happened);
    }

    [Fact]
    public void A_dialog_put_in_place_of_another_does_not_disturb_the_one_below()
    {
        var third = new RecordedDialog("c");
        var dialog = Scene.With(["a", "b"], _a, _b, third);

        dialog.Replace("c");

        Assert.Equal(["a", "c"], dialog.Ids());
        Assert.Equal(["begin"], third.Happened);
        Assert.Empty(_a.Happened);
    }

    [Fact]
    public void Cancelling_ends_everything_without_a_word()
    {
        var dialog = Scene.With(["a", "b"], _a, _b);

        dialog.CancelAll();

        Assert.Empty(dialog.Stack);
        Assert.Empty(_a.Happened.Concat(_b.Happened));
    }

    [Fact]
    public void The_active_dialog_asks_again_when_it_is_told_to()
    {
        var dialog = Scene.With(["a", "b"], _a, _b);

        Assert.True(dialog.Reprompt());
        Assert.Equal(["reprompt"], _b.Happened);
        Assert.Empty(_a.Happened);
    }

    [Fact]
    public void What_is_said_goes_to_the_active_dialog_only()
    {
        var dialog = Scene.With(["a", "b"], _a, _b);

        Assert.Equal(ContinueOutcome.Continued, dialog.Continue());
        Assert.Equal(["continue"], _b.Happened);
        Assert.Empty(_a.Happened);
    }

    [Fact]
    public void Eight_are_kept_and_the_oldest_falls_off()
    {
        var dialogs = Enumerable.Range(0, 12).Select(i => new RecordedDialog($"{i}")).ToArray();
        var dialog = Scene.With([.. dialogs]);

        foreach (var next in dialogs)
        {
            dialog.Begin(next.Id);
            Assert.True(dialog.Stack.Count <= DialogContext.MaxDepth);
        }

        Assert.Equal(8, DialogContext.MaxDepth);
        Assert.Equal(["4", "5", "6", "7", "8", "9", "10", "11"], dialog.Ids());
    }

    [Fact]
    public void Dialogs_that_begin_each_other_without_end_are_stopped()
    {
        RecordedDialog ping = new("ping") { OnBegin = dialog => dialog.Begin("pong") };
        RecordedDialog pong = new("pong") { OnBegin = dialog => dialog.Replace("ping") };
        RecordedDialog echo = new("echo") { OnReprompt = dialog => dialog.Reprompt() };

        Assert.Throws<InvalidOperationException>(() => Scene.With(ping, pong).Begin("ping"));
        Assert.Throws<InvalidOperationException>(() => Scene.With(["echo"], echo).Reprompt());
    }

    [Fact]
    public void Beginning_a_dialog_there_is_not_is_a_bug_and_changes_nothing()
    {
        var dialog = Scene.With(["a"], _a);

        Assert.Throws<InvalidOperationException>(() => dialog.Begin("nobody"));
        Assert.Equal(["a"], dialog.Ids());
    }

    [Fact]
    public void Two_dialogs_cannot_bear_one_id() =>
        Assert.Throws<ArgumentException>(() => new DialogSet([_a, new RecordedDialog("a")]));

    [Fact]
    public void Steps_and_notes_belong_to_the_active_dialog_and_can_be_taken_back()
    {
        var dialog = Scene.With(["a", "b"], _a, _b);

        dialog.GoTo("second");
        dialog.Note("said", "yes");
        dialog.Note("else", "no");
        dialog.Note("else", null);

        Assert.Equal(("second", "yes", null), (dialog.Active?.Step, dialog.Noted("said"), dialog.Noted("else")));
        Assert.Equal(["said"], dialog.Active?.Values.Keys ?? []);
        Assert.Equal(("", 0), (dialog.Stack[0].Step, dialog.Stack[0].Values.Count));
        dialog.CancelAll();
        Assert.Null(dialog.Noted("said"));
        Assert.Throws<InvalidOperationException>(() => dialog.GoTo("anywhere"));
        Assert.Throws<InvalidOperationException>(() => dialog.Note("said", "no"));
    }
}
