using AwarenessBot.Engine.Dialogs;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Dialogs;

/// <summary>People are in the middle of conversations while content and code change under them.</summary>
public sealed class DialogsOfAnOlderVersion
{
    private readonly RecordedDialog _known = new("known") { Steps = ["", "asked"], Offers = ["Yes", "No"], OnClaims = _ => true };

    [Theory]
    [InlineData("gone")]
    [InlineData("gone/asked")]
    [InlineData("known/renamed")]
    public void A_dialog_or_step_that_no_longer_exists_loses_the_place_and_nothing_more(string active)
    {
        var dialog = Scene.With(["known", active], _known);

        Assert.Null(dialog.ActiveDialog);
        Assert.False(dialog.ActiveClaims);
        Assert.Empty(dialog.ActiveLabels);
        Assert.Equal(ContinueOutcome.Lost, dialog.Continue());
        Assert.Empty(dialog.Stack);
        Assert.Empty(_known.Happened);
        Assert.Equal(ContinueOutcome.Nothing, dialog.Continue());
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("known/renamed")]
    public void A_lost_place_below_is_cleared_when_the_dialog_above_ends(string below)
    {
        var above = new RecordedDialog("above");
        var dialog = Scene.With([below, "above"], _known, above);

        dialog.End();

        Assert.Empty(dialog.Stack);
        Assert.Empty(_known.Happened);
    }

    [Fact]
    public void A_lost_place_cannot_ask_again()
    {
        var dialog = Scene.With(["gone"], _known);

        Assert.False(dialog.Reprompt());
        Assert.Empty(dialog.Stack);
    }

    [Fact]
    public void The_active_dialog_says_what_it_claims_and_which_buttons_it_has()
    {
        var quiet = new RecordedDialog("quiet");
        var dialog = Scene.With(["quiet", "known/asked"], _known, quiet);

        Assert.Same(_known, dialog.ActiveDialog);
        Assert.True(dialog.ActiveClaims);
        Assert.Equal(["Yes", "No"], dialog.ActiveLabels);
        dialog.Pop();
        Assert.Same(quiet, dialog.ActiveDialog);
        Assert.False(dialog.ActiveClaims);
        Assert.Empty(dialog.ActiveLabels);
    }

    [Fact]
    public void By_default_a_dialog_claims_nothing_offers_nothing_and_knows_every_step()
    {
        var dialog = Scene.With(new Plain());

        dialog.Begin("plain");
        dialog.GoTo("anything");

        Assert.False(dialog.ActiveClaims);
        Assert.Empty(dialog.ActiveLabels);
        Assert.Equal(ContinueOutcome.Continued, dialog.Continue());
    }

    private sealed class Plain : Dialog
    {
        public override string Id => "plain";

        public override void Begin(DialogContext dialog)
        {
        }

        public override void Continue(DialogContext dialog)
        {
        }

        public override void Reprompt(DialogContext dialog)
        {
        }
    }
}
