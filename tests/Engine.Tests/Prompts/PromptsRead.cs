using AwarenessBot.Engine.Prompts;
using AwarenessBot.Engine.State;
using AwarenessBot.Engine.Turns;
using AwarenessBot.Testing.Engine;

namespace AwarenessBot.Engine.Tests.Prompts;

public sealed class PromptsRead
{
    private static readonly ChoicePrompt Colours = new(["Red", "Green", "Blue"]);
    private static readonly ConfirmPrompt Fine = new("No worries, I am fine", "I need help");

    [Fact]
    public void A_choice_is_the_one_label_meant()
    {
        Assert.Equal(new PromptAnswer(1, "Green"), Read(Colours, new ScriptedRecognition(choice: "Green")));
        Assert.Null(Read(Colours, new ScriptedRecognition(choice: "Pink")));
        Assert.Null(Read(Colours, new ScriptedRecognition(yesNo: true, place: "01")));
        Assert.Equal(["Red", "Green", "Blue"], Colours.Labels);
    }

    [Theory]
    [InlineData(true, 0, "No worries, I am fine")]
    [InlineData(false, 1, "I need help")]
    public void Yes_is_the_first_button_and_no_the_second(bool said, int choice, string label) =>
        Assert.Equal(new PromptAnswer(choice, label), Read(Fine, new ScriptedRecognition(yesNo: said)));

    [Fact]
    public void A_button_pressed_counts_before_the_yes_or_no_its_words_may_hold() =>
        Assert.Equal(new PromptAnswer(0, Fine.Yes), Read(Fine, new ScriptedRecognition(yesNo: false, choice: Fine.Yes)));

    [Fact]
    public void Neither_yes_nor_no_is_no_answer()
    {
        Assert.Null(Read(Fine, new ScriptedRecognition()));
        Assert.Equal(["No worries, I am fine", "I need help"], Fine.Labels);
    }

    [Fact]
    public void A_place_is_the_one_named()
    {
        Assert.Equal(new PromptAnswer(0, "46"), Read(new PlacePrompt(), new ScriptedRecognition(place: "46")));
        Assert.Null(Read(new PlacePrompt(), new ScriptedRecognition(yesNo: true)));
        Assert.Empty(new PlacePrompt().Labels);
    }

    [Theory]
    [InlineData("  in my own words \n", "in my own words")]
    [InlineData("no", "no")]
    public void An_open_question_takes_whatever_is_said(string said, string answer) =>
        Assert.Equal(new PromptAnswer(0, answer), Read(new TextPrompt(), new ScriptedRecognition(), said));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData(null)]
    public void Saying_nothing_answers_no_question(string? said) =>
        Assert.Null(Read(new TextPrompt(), new ScriptedRecognition(), said));

    private static PromptAnswer? Read(Prompt prompt, ScriptedRecognition meaning, string? said = "words") => prompt.Read(TurnContext.Start(
        new ScriptedRecognizer().On(said ?? "", meaning),
        Say.Message("") with { Text = said },
        new ConversationState(),
        new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero),
        seed: 0));
}
